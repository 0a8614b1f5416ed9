package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** Objects of one class that keep different code in one field are told apart by who makes them. */
final class ObjectsTest {
  private static final String LOGGED =
      """
      static final class Logged implements Runnable {
        private final Runnable task;
        Logged(Runnable task) { this.task = task; }
        @Override public void run() { task.run(); }
      }
      """;

  @Test
  void decoratorsOnBothSides() {
    server(
        LOGGED
            + """
            void start() {
              pool.execute(new Logged(() -> System.out.println("work")));
              base.execute(new Logged(() -> tick()));
              pool.execute(new Logged(() -> tick())); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void decoratorsMadeByOneFactory() {
    server(
        LOGGED
            + """
            private static Runnable logged(Runnable task) { return new Logged(task); }
            private static Runnable anonymous(Runnable task) {
              return new Runnable() {
                @Override public void run() { task.run(); }
              };
            }
            void start() {
              pool.execute(logged(() -> System.out.println("work")));
              base.execute(logged(() -> tick()));
              pool.execute(anonymous(() -> System.out.println("work")));
              base.execute(anonymous(() -> tick()));
              base.execute(logged(anonymous(() -> tick())));
              pool.execute(logged(() -> tick())); // BUG: LoopThreadOnly
              pool.execute(anonymous(() -> tick())); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void runHereOnOneObjectAndGivenToAPoolAsAnother() {
    server(
        LOGGED
            + """
            void start() {
              Logged here = new Logged(() -> System.out.println("work"));
              here.run();
              pool.execute(new Logged(() -> tick())); // BUG: LoopThreadOnly
            }
            """);
  }

  private static final String QUEUE =
      """
      static final class Tasks {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        void add(Runnable task) { waiting.add(task); }
        void drain() {
          for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
          }
        }
      }
      private final Tasks onLoop = new Tasks();
      private final Tasks onPool = new Tasks();
      @LoopThreadOnly void drain() { onLoop.drain(); }
      void start() { pool.execute(() -> onPool.drain()); }
      """;

  @Test
  void queuesOfOneClass() {
    server(
        QUEUE
            + """
            void add() {
              onLoop.add(() -> tick());
              onPool.add(() -> System.out.println("work"));
            }
            """);
    server(
        QUEUE
            + """
            void add() {
              onLoop.add(() -> System.out.println("work"));
              onPool.add(() -> tick()); // BUG: LoopThreadOnly
            }
            """);
  }

  /** A task that goes everywhere, into a queue by a method that another one of the queue calls. */
  @Test
  void queuesThatCallThemselves() {
    String queue =
        QUEUE.replace(
            "waiting.add(task); }", "put(task); } void put(Runnable task) { waiting.add(task); }");
    String task =
        """
        static void touch(Runnable task) {}
        static final class Task implements Runnable {
          private final Server server;
          Task(Server server) {
            this.server = server;
            %s
          }
          @Override public void run() {
            server.tick(); %s
          }
        }
        void add() {
          onLoop.add(%s);
          onPool.add(%s);
        }
        """;
    String idle = "() -> System.out.println(\"work\")";
    String touch = "touch(this); ".repeat(110);
    server(queue + task.formatted(touch, "", "new Task(this)", idle));
    server(queue + task.formatted(touch, "// BUG: LoopThreadOnly", idle, "new Task(this)"));
  }

  private static final String BUTTON =
      """
      static final class Button {
        private Runnable onClick;
        private final List<Runnable> more = new ArrayList<>();
        void setOnClick(Runnable task) { onClick = task; }
        void add(Runnable task) { more.add(task); }
        void click() {
          onClick.run();
          more.forEach(Runnable::run);
        }
      }
      private final Button ok = new Button();
      private final Button cancel = new Button();
      @LoopThreadOnly void confirm() { ok.click(); }
      void giveUp() { pool.execute(cancel::click); }
      """;

  @Test
  void listenersOfTwoButtons() {
    server(
        BUTTON
            + """
            void listen() {
              ok.setOnClick(() -> tick());
              ok.add(() -> tick());
              cancel.setOnClick(() -> System.out.println("bye"));
            }
            """);
    server(
        BUTTON
            + """
            void listen() {
              cancel.setOnClick(() -> tick()); // BUG: LoopThreadOnly
              cancel.add(() -> tick()); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void listenerOfAButtonThatNobodyKnows() {
    server(
        BUTTON
            + """
            void listen(Button any) {
              any.setOnClick(() -> tick()); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void fluentBuilders() {
    server(
        """
        static final class Job {
          private Runnable work;
          Job work(Runnable task) {
            work = task;
            return this;
          }
          void start(Executor on) { on.execute(work); }
          void post(EventBase on) { on.execute(work); }
        }
        void start() {
          new Job().work(() -> System.out.println("work")).start(pool);
          new Job().work(() -> tick()).post(base);
          new Job().work(() -> tick()).start(pool); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void fieldOfASuperclass() {
    server(
        """
        abstract static class Request {
          private final Runnable done;
          Request(Runnable done) { this.done = done; }
          void finish() { done.run(); }
        }
        static final class Read extends Request {
          Read(Runnable done) { super(done); }
        }
        static final class Log extends Request {
          Log(Runnable done) { super(done); }
          void write() { finish(); }
        }
        void start() {
          Read read = new Read(() -> tick());
          base.execute(() -> read.finish());
          Log log = new Log(() -> System.out.println("done"));
          pool.execute(() -> log.write());
          Log wrong = new Log(() -> tick()); // BUG: LoopThreadOnly
          pool.execute(() -> wrong.finish());
        }
        """);
  }

  @Test
  void lambdaThatReadsTheFieldOfItsObject() {
    server(
        """
        static final class Reply {
          private final Consumer<String> to;
          Reply(Consumer<String> to) { this.to = to; }
          Runnable with(String text) { return () -> to.accept(text); }
        }
        void start() {
          base.execute(new Reply(text -> tick()).with("here"));
          pool.execute(new Reply(text -> System.out.println(text)).with("there"));
          Reply wrong = new Reply(text -> tick()); // BUG: LoopThreadOnly
          pool.execute(wrong.with("there"));
        }
        """);
  }

  @Test
  void recordsWithCode() {
    server(
        """
        record Job(String name, Runnable work) {}
        void start() {
          Job here = new Job("here", () -> tick());
          base.execute(here.work());
          base.execute(() -> here.work().run());
          Job there = new Job("there", () -> System.out.println("work"));
          pool.execute(there.work());
          Job wrong = new Job("there", () -> tick()); // BUG: LoopThreadOnly
          pool.execute(wrong.work());
        }
        """);
  }

  private static final String BOX =
      """
      class Box {
        private Runnable task;
        static Box make() { return new Box(); }
        void add(Runnable task) { this.task = task; }
        void go() { task.run(); }
        void one() { two(); }
        private void two() { three(); }
        private void three() {
          two();
          task.run();
        }
      }
      """;

  /** A factory that is called twice makes two, and nobody knows which is chosen. */
  @Test
  void oneOfTwoOfAFactory() {
    String main =
        """
        class Main {
          void start(Executor pool, EventBase base, boolean flag) {
            Box one = Box.make();
            Box two = Box.make();
            Box either = flag ? one : two;
            either.add(() -> base.free()); // BUG: LoopThreadOnly
            pool.execute(() -> %s.go());
          }
        }
        """;
    program(BOX, main.formatted("one"));
    program(BOX, main.formatted("two"));
  }

  @Test
  void methodsThatCallEachOther() {
    String main =
        """
        class Main {
          private final Box here = new Box();
          private final Box there = new Box();
          void start(EventBase base, Executor pool) {
            here.add(() -> base.free()); %s
            there.add(() -> System.out.println());
            base.execute(() -> here.go());
            pool.execute(() -> %s.one());
          }
        }
        """;
    program(BOX, main.formatted("", "there"));
    program(BOX, main.formatted("// BUG: LoopThreadOnly", "here"));
  }

  @Test
  void oneOfWhatIsMadeInTwoWays() {
    program(
        BOX,
        """
        class Main {
          void start(Executor pool, EventBase base, boolean flag) {
            Box given = flag ? Box.make() : new Box();
            Box either = flag ? given : new Box();
            either.add(() -> base.free()); // BUG: LoopThreadOnly
            pool.execute(() -> given.go());
          }
        }
        """);
  }

  /** A function may return the same object each time. */
  @Test
  void whatAFunctionReturnsTwice() {
    program(
        BOX,
        """
        class Main {
          void start(Executor pool, EventBase base) {
            Box shared = new Box();
            Supplier<Box> get = () -> shared;
            Box one = get.get();
            Box two = get.get();
            one.add(() -> base.free()); // BUG: LoopThreadOnly
            pool.execute(() -> two.go());
          }
        }
        """);
  }

  private static final String CHANNEL =
      """
      class Channel {
        Runnable listener = () -> {};
        void fire() { listener.run(); }
      }
      """;

  /** What a method is given as a type that its callers choose is told apart as well. */
  @Test
  void passedAsWhatCallersChoose() {
    String main =
        """
        class Server {
          <T extends Channel> void fire(T channel, Executor pool) {
            pool.execute(() -> channel.fire());
          }
          void start(EventBase base, Executor pool, List<? extends Channel> all) {
            fire(new Channel(), pool);
            Channel here = new Channel();
            here.listener = () -> base.free(); %s
            base.execute(() -> here.fire());
            %s
          }
          void more(List<Channel> all, Channel one) { all.add(one); }
        }
        """;
    program(CHANNEL, main.formatted("", ""));
    program(CHANNEL, main.formatted("// BUG: LoopThreadOnly", "fire(all.get(0), pool);"));
  }

  /** By what a map is asked it does not give out. */
  @Test
  void keysThatAreArrays() {
    program(
        CHANNEL,
        """
        class Server {
          void start(EventBase base, Executor pool, String[] names) {
            Map<String[], Channel> all = new HashMap<>();
            all.put(names, new Channel());
            pool.execute(() -> all.get(names).fire());
            Channel here = new Channel();
            here.listener = () -> base.free();
            base.execute(() -> here.fire());
          }
        }
        """);
  }

  @Test
  void oneThatIsNewAndOneThatNobodyKnows() {
    program(
        CHANNEL,
        """
        class Server {
          void start(EventBase base, Executor pool, Channel known, boolean flag) {
            Channel either = flag ? new Channel() : known;
            either.listener = () -> base.free(); // BUG: LoopThreadOnly
            pool.execute(() -> either.fire());
          }
        }
        """);
  }

  @Test
  void aFactoryThatCallsItself() {
    program(
        CHANNEL,
        """
        class Server {
          private Channel make(int times) {
            if (times > 0) return make(times - 1);
            return new Channel();
          }
          void start(EventBase base, Executor pool) {
            Channel made = make(3);
            made.listener = () -> base.free(); // BUG: LoopThreadOnly
            pool.execute(() -> made.fire());
          }
        }
        """);
  }

  @Test
  void twoOfALocalClassThatCapturesATask() {
    program(
        """
        class Server {
          void start(EventBase base, Executor pool) {
            Runnable task = () -> base.free(); // BUG: LoopThreadOnly
            class Job { void go() { task.run(); } }
            Job here = new Job();
            Job there = new Job();
            base.execute(() -> here.go());
            pool.execute(() -> there.go());
          }
        }
        """);
  }
}
