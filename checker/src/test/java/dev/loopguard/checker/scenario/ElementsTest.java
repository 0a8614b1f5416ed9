package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which methods of an object whoever is given it may call, by the type of the parameter. */
final class ElementsTest {
  private static final String ANSWERS =
      """
      interface Answers {
        void add(@AnyThread Consumer<? extends Answer> listener);
        void addAll(@AnyThread Collection<? extends Answer> answers);
        interface Answer { void take(); }
      }
      """;

  @Test
  void whatAListenerHearsOfIsNoElement() {
    program(
        ANSWERS,
        """
        class Both implements Answers.Answer, Consumer<Answers.Answer> {
          private final EventBase base;
          Both(EventBase base) { this.base = base; }
          @Override public void accept(Answers.Answer answer) {}
          @Override public void take() { base.free(); }
        }
        """,
        """
        class Server {
          static void start(Answers answers, EventBase base, Both given) {
            answers.add(new Both(base));
            answers.add(given);
          }
        }
        """);
  }

  @Test
  void whatACollectionHoldsIsOne() {
    program(
        ANSWERS,
        """
        class Both implements Answers.Answer, Consumer<Answers.Answer> {
          private final EventBase base;
          Both(EventBase base) { this.base = base; }
          @Override public void accept(Answers.Answer answer) {
            base.free(); // BUG: LoopThreadOnly
          }
          @Override public void take() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Server {
          static void start(Answers answers, EventBase base) {
            answers.add(new Both(base));
            answers.addAll(List.of(new Both(base)));
          }
        }
        """);
  }

  private static final String TASK =
      """
      final class Task {
        private Runnable what;
        void set(Runnable what) { this.what = what; }
        void run() { what.run(); }
      }
      """;

  private static String main(String here, String fill, String more) {
    return """
    class Main {
      private final Task there = new Task();
      private final List<Task> here = %s;
      void start(Executor pool, EventBase base) {
        %s
        base.execute(() -> here.get(0).run());
        pool.execute(() -> there.run());
      }
      %s
    }
    """
        .formatted(here, fill, more);
  }

  private static final String SET = "here.get(0).set(() -> base.free());";
  private static final String BUG = " // BUG: LoopThreadOnly";

  /** What comes out of a list of a library's is what the program is seen to put in. */
  @Test
  void whatAListIsSeenToBeFilledWith() {
    program(TASK, main("new ArrayList<>()", "here.add(new Task()); " + SET, ""));
    program(TASK, main("new ArrayList<>()", "here.add(there); " + SET + BUG, ""));
    program(
        TASK,
        main(
            "new ArrayList<>()",
            "here.add(new Task()); fill(here, there); " + SET + BUG,
            "private static void fill(List<Task> all, Task one) { all.add(0, one); }"));
    program(
        TASK,
        main(
            "made(there)",
            SET + BUG,
            "private static List<Task> made(Task one) {"
                + " List<Task> all = new ArrayList<>(); all.add(one); return all; }"));
    program(
        TASK,
        main(
            "new Own(there)",
            SET + BUG,
            "static final class Own extends ArrayList<Task> { Own(Task one) { add(one); } }"));
    program(TASK, main("List.of(there)", SET + BUG, ""));
  }

  @Test
  void whatGoesThroughAListThatIsSeenToBeFilled() {
    String iterator = "Iterator<Task> all = here.iterator();";
    String part = "List<Task> part = here.subList(0, 1); Iterator<Task> all = part.iterator();";
    for (String view : List.of(iterator, part)) {
      String set = view + " all.next().set(() -> base.free());";
      program(TASK, main("new ArrayList<>()", "here.add(new Task()); " + set, ""));
      program(TASK, main("new ArrayList<>()", "here.add(there); " + set + BUG, ""));
    }
  }

  /** What is called on a task is what it was given as, and not what each object has. */
  @Test
  void noMethodsOfEveryObject() {
    Scenario.server(
        """
        final class Task implements Runnable {
          @Override public void run() {}
          @Override public String toString() { return "of " + size(); }
        }
        void start() { pool.execute(new Task()); }
        """);
  }

  /** A map is taken for what is in it, but gives out only what can be of its type. */
  @Test
  void whatIsBesideItInAMap() {
    program(
        """
        class Task implements Runnable {
          private final EventBase base;
          Task(EventBase base) { this.base = base; }
          @Override public void run() { base.free(); }
        }
        """,
        "class Other implements Runnable { @Override public void run() {} }",
        """
        class Server {
          void others(Task task, Executor pool) {
            Map<Task, Other> others = new HashMap<>();
            others.put(task, new Other());
            Runnable other = others.get(task);
            pool.execute(other);
          }
          void texts(Task task, Executor pool) {
            Map<Task, String> names = new HashMap<>();
            names.put(task, "a task");
            List<Object> all = new ArrayList<>();
            all.add(names.get(task));
            pool.execute((Runnable) all.get(0));
          }
          void numbers(Task task, Executor pool) {
            Map<String, Object> settings = new HashMap<>();
            settings.put("task", task);
            settings.put("number", 1);
            int number = (int) settings.get("number");
            List<Object> all = new ArrayList<>();
            all.add(number);
            pool.execute((Runnable) all.get(0));
          }
          void start(EventBase base, Executor pool) {
            Task task = new Task(base);
            base.execute(task);
            others(task, pool);
            texts(task, pool);
            numbers(task, pool);
          }
        }
        """);
  }
}
