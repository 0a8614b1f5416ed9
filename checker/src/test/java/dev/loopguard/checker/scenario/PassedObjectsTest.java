package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A helper that is given one object or another is told apart by which of them it is given. */
final class PassedObjectsTest {
  private static final String FREE = "base.free();";
  private static final String BUG = "base.free(); // BUG: LoopThreadOnly";

  private static String queues(String fill, String use) {
    return """
    static final class Job {
      private final Runnable task;
      Job(Runnable task) { this.task = task; }
    }
    private final List<Job> onLoop = new ArrayList<>();
    private static void run(List<Job> all) {
      for (Job job : all) job.task.run();
    }
    private static void runFirst(List<Job> all) { all.iterator().next().task.run(); }
    %s
    %s
    """
        .formatted(fill, use);
  }

  private static final String USE =
      """
      private final List<Job> others = new ArrayList<>();
      @LoopThreadOnly void drain() { run(onLoop); runFirst(onLoop); }
      void start() {
        pool.execute(() -> { run(others); runFirst(others); });
      }
      """;

  @Test
  void jobsOfTwoLists() {
    server(
        queues(
            """
            void add() {
              onLoop.add(new Job(() -> tick()));
              others.add(new Job(() -> System.out.println("work")));
            }
            """,
            USE));
    server(
        queues(
            """
            void add() {
              onLoop.add(new Job(() -> System.out.println("work")));
              others.add(new Job(() -> tick())); // BUG: LoopThreadOnly
            }
            """,
            USE));
  }

  @Test
  void oneJobInBoth() {
    server(
        queues(
            """
            void add() {
              Job job = new Job(() -> tick()); // BUG: LoopThreadOnly
              onLoop.add(job);
              others.add(job);
            }
            """,
            USE));
    server(
        queues(
            """
            void add() {
              onLoop.add(new Job(() -> tick())); // BUG: LoopThreadOnly
              others.addAll(onLoop);
            }
            """,
            USE));
  }

  @Test
  void jobsFromAnywhere() {
    server(
        queues(
            """
            void add(List<Job> any) {
              any.add(new Job(() -> tick())); // BUG: LoopThreadOnly
              onLoop.addAll(any);
              others.addAll(any);
            }
            """,
            USE));
  }

  private static final String LISTENER = "interface Listener { void changed(); }";
  private static final String INFO = "record Info(Listener listener) {}";
  private static final String EVENT =
      "class Event { void fire(Listener listener) { listener.changed(); } }";

  private static String events(String fire) {
    return """
    class Events {
      private final List<Info> onLoop = new ArrayList<>();
      private final List<Info> now = new ArrayList<>();
      void add(Listener listener, boolean later) {
        if (later) {
          onLoop.add(new Info(listener));
        } else {
          now.add(new Info(listener));
        }
      }
      private static void fire(List<Info> all, Event event) {
        for (Info info : all) %s;
      }
      void start(EventBase base, ExecutorService pool) {
        base.execute(() -> fire(onLoop, new Event()));
        pool.execute(() -> fire(now, new Event()));
      }
    }
    """
        .formatted(fire);
  }

  private static String dialog(String add, String tell, String changed) {
    return """
    class Dialog implements Listener {
      private final EventBase base;
      Dialog(EventBase base, Events events) {
        this.base = base;
        %s
        %s
      }
      @Override public void changed() { %s
      }
      static void show(EventBase base, Events events) { new Dialog(base, events); }
    }
    """
        .formatted(add, tell, changed);
  }

  @Test
  void whatIsAskedForWhatItHolds() {
    for (String fire : List.of("info.listener().changed()", "event.fire(info.listener())")) {
      program(LISTENER, INFO, EVENT, events(fire), dialog("events.add(this, true);", "", FREE));
      program(LISTENER, INFO, EVENT, events(fire), dialog("events.add(this, false);", "", BUG));
    }
  }

  /** Whoever is given the one list, however many they are. */
  @Test
  void severalWhoAreGivenOne() {
    String fire = "info.listener().changed()";
    String again = "void again(EventBase base) { base.execute(() -> fire(onLoop, new Event())); }";
    String wrong = "void again(Executor pool) { pool.execute(() -> fire(onLoop, new Event())); }";
    String add = "events.add(this, true);";
    program(LISTENER, INFO, EVENT, with(again, events(fire)), dialog(add, "", FREE));
    program(LISTENER, INFO, EVENT, with(wrong, events(fire)), dialog(add, "", BUG));
  }

  private static String with(String member, String type) {
    return type.substring(0, type.lastIndexOf('}')) + member + "}";
  }

  /** What is passed to so many methods is told apart by fewer calls, but by that one still. */
  @Test
  void anObjectThatIsAllOverTheProgram() {
    StringBuilder seen = new StringBuilder("class Seen {");
    StringBuilder tell = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      seen.append("static void by%d(Object object) {}\n".formatted(i));
      tell.append("Seen.by%d(this);\n".formatted(i));
    }
    String all = seen.append("}").toString();
    String events = events("event.fire(info.listener())");
    String right = dialog("events.add(this, true);", tell.toString(), FREE);
    String wrong = dialog("events.add(this, false);", tell.toString(), BUG);
    program(LISTENER, INFO, EVENT, events, all, right);
    program(LISTENER, INFO, EVENT, events, all, wrong);
  }

  private static final String FILTER =
      """
      abstract class Filter {
        abstract void input(String line);
        static Filter named(String name) throws ReflectiveOperationException {
          return (Filter) Class.forName(name).getConstructor().newInstance();
        }
      }
      """;

  private static final String BATCH =
      """
      abstract class Batch extends Filter {
        @Override void input(String line) { process(); }
        abstract void process();
      }
      """;

  private static void filters(String passed, String process) {
    program(
        FILTER,
        BATCH,
        "class Plain extends Filter { @Override void input(String line) {} }",
        """
        class Freeing extends Batch {
          static EventBase base;
          @Override void process() {
            %s
          }
        }
        """
            .formatted(process),
        """
        class Server {
          static void use(Filter filter) {
            if (filter instanceof Batch) {
              ((Batch) filter).input("all");
            } else {
              filter.input("first");
            }
          }
          static void start(EventBase base, ExecutorService pool) throws Exception {
            Filter named = Filter.named("Freeing");
            base.execute(() -> use(named));
            pool.execute(() -> use(%s));
          }
        }
        """
            .formatted(passed));
  }

  /** Nobody is seen to make a {@code Freeing}, but what is plain is none. */
  @Test
  void anotherClassThanTheParameters() {
    filters("new Plain()", FREE);
    filters("named", BUG);
  }

  private static void tellers(String passed, String added) {
    program(
        "interface Listener { void added(); void cleaned(); }",
        "interface Event { void tell(Listener listener); }",
        """
        record Added() implements Event {
          @Override public void tell(Listener listener) { listener.added(); }
        }
        """,
        """
        record Cleaned() implements Event {
          @Override public void tell(Listener listener) { listener.cleaned(); }
        }
        """,
        """
        class Server {
          private final List<Listener> listeners = new ArrayList<>();
          private void tell(Event event) {
            for (Listener listener : listeners) event.tell(listener);
          }
          void start(EventBase base, ExecutorService pool) {
            listeners.add(new Listener() {
              @Override public void added() {
                %s
              }
              @Override public void cleaned() {}
            });
            base.execute(() -> tell(new Added()));
            pool.execute(() -> tell(%s));
          }
        }
        """
            .formatted(added, passed));
  }

  /** Which method of a listener is called is decided by the class of the event that is passed. */
  @Test
  void methodOfTheClassOfAnArgument() {
    tellers("new Cleaned()", FREE);
    tellers("new Added()", BUG);
    tellers("pool.isShutdown() ? new Cleaned() : new Added()", BUG);
  }

  /** Lists that are passed to be filled, as many as there are, or none. */
  @Test
  void listsThatAreGathered() {
    program(
        """
        class Server {
          @SafeVarargs
          private static void fill(Runnable task, List<Runnable>... all) {
            for (List<Runnable> each : all) each.add(task);
          }
          void start(EventBase base, Executor pool) {
            List<Runnable> tasks = new ArrayList<>();
            fill(() -> base.free());
            fill(() -> base.free(), tasks); // BUG: LoopThreadOnly
            pool.execute(() -> tasks.get(0).run());
          }
        }
        """);
  }
}
