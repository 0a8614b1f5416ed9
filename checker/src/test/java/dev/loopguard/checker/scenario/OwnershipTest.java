package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** Who owns a base that was created: until it is handed over, and once its thread has ended. */
final class OwnershipTest {

  @Test
  void createdUnlessNull() {
    program(
        """
        class Main {
          static EventBase shared;
          public static void main(String[] args) {
            EventBase base = null;
            try {
              base = EventBase.create();
              base.loop();
            } finally {
              if (base != null) base.free();
            }
            EventBase given = null;
            if (args.length > 0) given = shared;
            if (given != null) {
              given.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """);
  }

  @Test
  void createdOnEitherWay() {
    program(
        """
        class Main {
          static EventBase shared;
          static EventBase open() { return EventBase.create(); }
          public static void main(String[] args) {
            EventBase base = args.length > 0 ? EventBase.create() : open();
            base.free();
            open().free();
            EventBase.create().free();
            EventBase maybe = args.length > 0 ? EventBase.create() : shared;
            maybe.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void createdByTheMainClassBeforeMain() {
    program(
        """
        class Main {
          static final EventBase BASE = EventBase.create();
          static final EventBase RUNNING = EventBase.create();
          static {
            new Thread(RUNNING::loop).start();
          }
          public static void main(String[] args) {
            BASE.free();
            RUNNING.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void guardsInInitialisers() {
    program(
        """
        class Session {
          final EventBase base = pick();
          final int size = base.inLoopThread() ? size() : 0;
          {
            if (base.inLoopThread()) base.free();
            base.free(); // BUG: LoopThreadOnly
          }
          @LoopThreadOnly int size() { return 0; }
          static EventBase pick() { return null; }
          static void start(Executor pool) { pool.execute(() -> new Session()); }
        }
        """);
  }

  @Test
  void handedOverOneByOne() {
    program(
        """
        class Main {
          public static void main(String[] args) {
            Map<String, EventBase> all = new HashMap<>();
            EventBase base = EventBase.create();
            all.put("first", base);
            all.values().forEach(each -> new Thread(() -> each.loop()).start());
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  private static final String SERVER =
      """
      class Server {
        private final EventBase base = EventBase.create();
        private Thread thread;
        void start() {
          thread = new Thread(this::serve);
          thread.start();
        }
        private void serve() { base.loop(); }
      """;
  private static final String MAIN =
      """
      class Main {
        public static void main(String[] args) throws Exception {
          Server server = new Server();
          server.start();
          server.stop();
        }
      }
      """;

  @Test
  void joinedInAField() {
    program(
        SERVER
            + """
              void stop() throws InterruptedException {
                base.loopBreak();
                thread.join();
                base.free();
              }
            }
            """,
        MAIN);
    program(
        SERVER
            + """
              void stop() throws InterruptedException {
                base.loopBreak();
                thread.join(1000);
                base.free(); // BUG: LoopThreadOnly
              }
            }
            """,
        MAIN);
  }

  @Test
  void joinedByAHelper() {
    program(
        """
        class Main {
          static void await(Thread thread) {
            try {
              thread.join();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            EventBase other = EventBase.create();
            Thread one = new Thread(base::loop);
            one.start();
            new Thread(other::loop).start();
            await(one);
            base.free();
            other.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  private static final String LOOP_THREAD =
      """
      class LoopThread extends Thread {
        final EventBase base = EventBase.create();
        @Override public void run() { base.loop(); }
      }
      """;

  @Test
  void threadThatRunsItsOwnLoop() {
    program(
        LOOP_THREAD,
        """
        class Main {
          public static void main(String[] args) throws InterruptedException {
            LoopThread unused = new LoopThread();
            unused.setDaemon(true);
            unused.base.free();
            LoopThread joined = new LoopThread();
            joined.start();
            joined.join();
            joined.base.free();
            LoopThread running = new LoopThread();
            running.start();
            running.base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void runnableThatRunsItsOwnLoop() {
    program(
        """
        class Server implements Runnable {
          private final EventBase base = EventBase.create();
          @Override public void run() { base.loop(); }
          public static void main(String[] args) throws Exception {
            Server server = new Server();
            server.start(args.length);
          }
          private void start(int count) throws InterruptedException {
            Thread thread = new Thread(this);
            thread.start();
            thread.join();
            base.free();
          }
        }
        """);
  }

  @Test
  void loopThatThrewInAHelper() {
    program(
        """
        class Server {
          private final EventBase base;
          Server(EventBase base) { this.base = base; }
          private void serve() { base.loop(); }
          void start() {
            new Thread(() -> {
              try {
                serve();
              } finally {
                base.free();
              }
            }).start();
          }
          void startMaybe(boolean ready) {
            new Thread(() -> {
              try {
                if (ready) serve();
              } finally {
                base.free(); // BUG: LoopThreadOnly
              }
            }).start();
          }
        }
        """);
  }

  @Test
  void freedAfterTheLoopWhateverMightHaveFailed() {
    server(
        """
        private void serve() {
          System.out.println("serving");
          base.loop();
        }
        void start(boolean once) {
          pool.execute(() -> {
            try {
              System.out.println("up");
              base.newTimer(e -> {}).add();
              base.loop();
            } catch (RuntimeException failed) {
              failed.printStackTrace();
            } finally {
              base.free();
            }
          });
          pool.execute(() -> {
            try {
              try {
                System.out.println("up");
                serve();
              } finally {
                System.out.println("down");
              }
            } finally {
              base.free();
            }
          });
          pool.execute(() -> {
            try {
              System.out.println("up");
              do {
                if (base.loop(LoopFlag.ONCE) == LoopResult.NO_EVENTS) break;
              } while (!once);
            } finally {
              base.free();
            }
          });
        }
        """);
  }

  @Test
  void freedThoughTheLoopMayNotHaveRun() {
    server(
        """
        private void check() {
          System.out.println("checking");
          base.assertInLoopThread();
        }
        private void refuse() { throw new IllegalStateException("not yet"); }
        void start(boolean ready, java.io.InputStream in) {
          pool.execute(() -> {
            try {
              System.out.println("up");
              if (!ready) return;
              base.loop();
            } finally {
              base.free(); // BUG: LoopThreadOnly
            }
          });
          pool.execute(() -> {
            try {
              while (ready) {
                base.loop();
              }
            } finally {
              base.free(); // BUG: LoopThreadOnly
            }
          });
          pool.execute(() -> {
            try {
              in.read();
              base.loop();
            } catch (java.io.IOException failed) {
              base.free(); // BUG: LoopThreadOnly
            }
          });
          pool.execute(() -> {
            try {
              if (!base.inLoopThread()) {
                base.execute(() -> {});
                return;
              }
              base.loopBreak();
            } catch (RuntimeException refused) {
              base.free(); // BUG: LoopThreadOnly
            }
          });
          pool.execute(() -> {
            try {
              check();
            } catch (RuntimeException swallowed) {
            }
            base.free(); // BUG: LoopThreadOnly
          });
          pool.execute(() -> {
            try {
              refuse();
              base.loop();
            } finally {
              base.free(); // BUG: LoopThreadOnly
            }
          });
        }
        """);
  }

  @Test
  void ownedInACollection() {
    program(
        """
        class Main {
          static void close(EventBase base) { base.free(); }
          public static void main(String[] args) {
            List<EventBase> all = new ArrayList<>();
            all.add(EventBase.create());
            all.add(EventBase.create());
            for (EventBase each : all) each.free();
            for (EventBase each : all) close(each);
            all.forEach(each -> each.free());
            all.get(0).free();
            EventBase[] more = {EventBase.create()};
            for (EventBase each : more) each.free();
          }
        }
        """);
    program(
        """
        class Main {
          static EventBase shared;
          public static void main(String[] args) {
            List<EventBase> some = new ArrayList<>();
            some.add(shared);
            some.add(EventBase.create());
            for (EventBase each : some) {
              each.free(); // BUG: LoopThreadOnly
            }
            List<EventBase> running = new ArrayList<>();
            running.add(EventBase.create());
            for (EventBase each : running) new Thread(each::loop).start();
            for (EventBase each : running) {
              each.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """);
  }

  @Test
  void runAndFreedByMethodReferences() {
    program(
        """
        class Main {
          public static void main(String[] args) {
            List<EventBase> all = new ArrayList<>(List.of(EventBase.create()));
            all.add(EventBase.create());
            all.forEach(EventBase::loop);
            all.forEach(EventBase::free);
          }
          static void stop(ExecutorService pool) {
            pool.execute(() -> {
              List<EventBase> all = List.of(EventBase.create());
              all.forEach(base -> new Thread(base::loop).start());
              all.forEach(EventBase::free); // BUG: LoopThreadOnly
            });
          }
        }
        """);
  }

  @Test
  void givenAwayInsideACallItsOwnerMakes() {
    program(
        """
        class Server {
          private final EventBase base = EventBase.create();
          private void serve() {
            new Thread(base::loop).start();
            base.free(); // BUG: LoopThreadOnly
          }
          private void stop() { base.free(); }
          private void log() {
            new Thread(() -> System.out.println("stop")).start();
            base.free();
          }
          private void wait(int times) throws InterruptedException {
            Thread thread = new Thread(base::loop);
            thread.start();
            thread.join();
            base.free();
          }
          public static void main(String[] args) throws InterruptedException {
            new Server().stop();
            Server quiet = new Server();
            quiet.log();
            Server patient = new Server();
            patient.wait(1);
            Server server = new Server();
            server.serve();
          }
        }
        """);
  }

  @Test
  void resourceIsClosedHoweverItsBlockIsLeft() {
    program(
        """
        class Server {
          static void work() {}
          static void start(Executor pool, EventBase base) {
            pool.execute(() -> {
              if (!base.inLoopThread()) return;
              try (EventBase closing = base) {
                work();
                if (pool == null) return;
                work();
              }
            });
            pool.execute(() -> {
              try (EventBase closing = EventBase.create()) {
                work();
                closing.loop();
              }
            });
            pool.execute(() -> {
              try (EventBase closing = base) { // BUG: EventBase.close()
                if (!closing.inLoopThread()) return;
                work();
              }
            });
            pool.execute(() -> {
              try (EventBase closing = base) { // BUG: EventBase.close()
                closing.assertInLoopThread();
                work();
              }
            });
          }
        }
        """);
  }

  @Test
  void anotherLoopWithTheSameFlagIsHandedOver() {
    program(
        """
        class Main {
          public static void main(String[] args) {
            EventBase one = EventBase.create();
            EventBase two = EventBase.create();
            new Thread(() -> one.loop(LoopFlag.NO_EXIT_ON_EMPTY)).start();
            two.forEachEvent(event -> true);
            one.forEachEvent(event -> true); // BUG: LoopThreadOnly
            two.loop(LoopFlag.NO_EXIT_ON_EMPTY);
            two.free();
          }
        }
        """);
  }

  /** The guard passes because the base is new, not because its loop runs here. */
  @Test
  void guardOfWhatIsNew() {
    program(
        """
        class Conn {
          final EventBase base;
          Conn(EventBase base) { this.base = base; }
          @LoopThreadOnly("base") void send() {}
        }
        """,
        """
        class Main {
          static final EventBase BASE = EventBase.create();
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            Conn conn = new Conn(base);
            if (!conn.base.inLoopThread()) {
              return;
            }
            conn.send();
            new Thread(() -> base.loop()).start();
            if (base.inLoopThread()) {
              base.free();
            }
            conn.send(); // BUG: LoopThreadOnly
            BASE.assertInLoopThread();
            BASE.loop(LoopFlag.NONBLOCK);
            BASE.forEachEvent(event -> true);
            new Thread(() -> BASE.loop()).start();
            BASE.forEachEvent(event -> true); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void newOrGuarded() {
    program(
        """
        class Main {
          public static void main(String[] args) {
            take(null);
            EventBase base = EventBase.create();
            new Thread(() -> base.loop()).start();
            take(base);
          }
          static void take(EventBase given) {
            EventBase base = given;
            if (base == null) {
              base = EventBase.create();
            } else {
              base.assertInLoopThread();
            }
            base.free();
            EventBase other = given == null ? EventBase.create() : given;
            other.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  private static final String RUNNER =
      """
      class Runner implements Runnable {
        private final EventBase base;
        private Runner(EventBase base) { this.base = base; }
        static Runner of(EventBase base) { return new Runner(base); }
        @Override public void run() { base.loop(); }
      }
      """;

  @Test
  void anotherRunnersLoopIsStillTheMainThreads() {
    program(
        RUNNER,
        """
        class Main {
          public static void main(String[] args) {
            EventBase one = EventBase.create();
            EventBase other = EventBase.create();
            Runner first = Runner.of(one);
            Runner second = Runner.of(other);
            new Thread(first).start();
            other.free();
            new Thread(second).start();
          }
        }
        """);
    program(
        RUNNER,
        """
        class Main {
          public static void main(String[] args) {
            EventBase one = EventBase.create();
            EventBase other = EventBase.create();
            Runner first = Runner.of(one);
            Runner second = Runner.of(other);
            Executors.newCachedThreadPool().execute(first);
            other.free();
            one.free(); // BUG: LoopThreadOnly
            new Thread(second).start();
            other.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void askedBeforeTheLoopIsGivenAway() {
    String main =
        """
        class Main {
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            %s go(base);
          }
          static void go(EventBase base) {
            new Thread(() -> base.loop()).start();
            base.free();%s
          }
        }
        """;
    program(main.formatted("if (base.inLoopThread())", ""));
    program(main.formatted("", " // BUG: LoopThreadOnly"));
  }

  /** Who runs the loop is chosen elsewhere; there is but one in the program that could be it. */
  @Test
  void threadOfARunnerFromElsewhere() {
    String main =
        """
        class Main {
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            start(ServiceLoader.load(Runner.class).findFirst().get(), base);
            base.free(); %s
          }
          private static void start(Runner runner, EventBase base) {
            Task task = new Task(runner, base);
            new Thread(task).start();
          }
        }
        """;
    String runner = "interface Runner { void go(EventBase base); }";
    String task =
        """
        class Task implements Runnable {
          private final Runner runner;
          private final EventBase base;
          Task(Runner runner, EventBase base) { this.runner = runner; this.base = base; }
          @Override public void run() { begin(); }
          private void begin() { runner.go(base); }
        }
        """;
    String loops = "class Loops implements Runner { public void go(EventBase base) { %s } }";
    program(
        runner, task, loops.formatted("base.loop();"), main.formatted("// BUG: LoopThreadOnly"));
    program(runner, task, loops.formatted("System.out.println(base);"), main.formatted(""));
  }
}
