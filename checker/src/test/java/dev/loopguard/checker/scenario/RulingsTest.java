package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.DebugLoggingOrder;
import dev.loopguard.checker.LogCallbackReentrancy;
import dev.loopguard.checker.LoopThreadOnly;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rulings on the corners, in the order in which the design gives them: what is no bug first.
 */
final class RulingsTest {
  private static final String TWO_LOOPS =
      """
      final EventBase one = EventBase.create();
      final EventBase two = EventBase.create();
      """;

  @Test
  void anotherBasesGuard() {
    server(
        """
        void start(EventBase given) {
          pool.execute(() -> {
            EventBase alias = base;
            if (alias.inLoopThread()) base.free();
          });
          base.execute(() -> given.free());
        }
        """);
    server(
        """
        void start(EventBase given) {
          pool.execute(() -> {
            if (given.inLoopThread()) {
              base.free(); // BUG: [LoopThreadOnly]
            }
          });
        }
        """);
    server(
        TWO_LOOPS
            + """
            void start() {
              pool.execute(() -> {
                if (one.inLoopThread()) {
                  two.free(); // BUG: [WrongLoop]
                }
              });
            }
            """);
  }

  @Test
  void provablyDifferent() {
    program(
        """
        class Pair {
          final EventBase one = make();
          final EventBase two = make();
          static EventBase make() { return EventBase.create(); }
          void start() { one.execute(() -> two.free()); }
        }
        """);
    program(
        "class Holder { final EventBase loop; Holder(EventBase given) { loop = given; } }",
        """
        class Main {
          static void close(EventBase from, EventBase base) {
            from.execute(() -> {
              base.free(); // BUG: [WrongLoop]
            });
          }
          void start() {
            Holder one = new Holder(EventBase.create());
            EventBase two = EventBase.create();
            close(one.loop, two);
          }
        }
        """);
  }

  @Test
  void loopOnlyParameters() {
    server(
        """
        @LoopThreadOnly void now(@LoopThreadOnly Runnable task) { task.run(); }
        void soon(@LoopThreadOnly Runnable task) { base.execute(task); }
        void passedOn(@LoopThreadOnly Runnable task) { soon(task); }
        """);
    server(
        """
        @AnyThread void now(@LoopThreadOnly Runnable task) {
          task.run(); // BUG: The task 'task' must run on
        }
        void elsewhere(@LoopThreadOnly Runnable task) {
          pool.execute(task); // BUG: The task 'task' must run on
        }
        """);
  }

  @Test
  void handedOver() {
    program(
        """
        class Main {
          public static void main(String[] args) throws Exception {
            EventBase base = EventBase.create();
            new Thread(() -> base.loopBreak()).start();
            base.free();
          }
        }
        """);
    program(
        """
        class Main {
          public static void main(String[] args) throws Exception {
            EventBase base = EventBase.create();
            Future<?> done = Executors.newCachedThreadPool().submit(() -> base.loop());
            done.get();
            base.free(); // BUG: [LoopThreadOnly]
          }
        }
        """);
  }

  @Test
  void constructorsExemption() {
    server(
        """
        @LoopThreadOnly private int open;
        @LoopThreadOnly private int closed = open + 1;
        { closed = 2; }
        Server(int count) {
          super();
          base = null;
          pool = null;
          open = count;
          prepare();
        }
        private void prepare() { open++; }
        static void make(Executor executor) { executor.execute(() -> new Server(1)); }
        """);
    server(
        """
        @LoopThreadOnly private int open;
        Server(Executor executor, Server other) {
          base = null;
          pool = null;
          executor.execute(() -> {
            open = 1; // BUG: Server.open must be used on
          });
          other.open = 2; // BUG: Server.open must be used on
        }
        static void make(Executor executor, Server other) {
          executor.execute(() -> new Server(executor, other));
        }
        """);
  }

  @Test
  void markedCodeIsTheBoundary() {
    server(
        """
        @LoopThreadOnly void stop() { base.free(); }
        void start() {
          pool.execute(() -> {
            stop(); // BUG: Server.stop() must run on
          });
        }
        """);
    Scenario.ofServer(
            """
            @Blocking void read() { sleep(); }
            @Blocking void sleep() {}
            void start() {
              base.execute(() -> {
                read(); // BUG: Server.read() may block
              });
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
    Scenario.ofServer(
            """
            @NotInLogCallback void add() { more(); }
            @NotInLogCallback void more() {}
            void start() {
              EventLog.setCallback((severity, message) -> {
                add(); // BUG: Server.add() must not be called
              });
            }
            """)
        .checking(LogCallbackReentrancy.class)
        .check();
  }

  @Test
  void onTheLoopForBlocking() {
    Scenario.ofServer(
            """
            @Blocking void read() {}
            void start() {
              new Thread(() -> {
                read();
                base.loop();
                read();
              }).start();
            }
            void maybe() {
              if (!base.inLoopThread()) read();
            }
            @LoopThreadOnly void posting() { pool.execute(() -> read()); }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
    Scenario.ofServer(
            """
            @Blocking void read() {}
            @LoopThreadOnly void here() {
              read(); // BUG: may block
            }
            void posted() {
              base.execute(() -> read()); // BUG: may block
            }
            void guarded() {
              if (base.inLoopThread()) {
                read(); // BUG: may block
              }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void logCallbackRunsOnTheThreadOfWhoeverLogs() {
    server("void start() { EventLog.setCallback((severity, message) -> tick()); }");
    Scenario.ofServer(
            """
            void start() {
              EventLog.setCallback((severity, message) -> {
                base.execute(this::tick); // BUG: [LogCallbackReentrancy]
              });
            }
            """)
        .checking(LoopThreadOnly.class, LogCallbackReentrancy.class)
        .check();
  }

  @Test
  void debugLoggingOrderFollowsOneThread() {
    Scenario.of(
            """
            class Main {
              public static void main(String[] args) {
                EventLog.enableDebug(DebugMask.ALL);
                EventBase base = EventBase.create();
                new Thread(() -> base.loop()).start();
              }
            }
            """)
        .checking(DebugLoggingOrder.class)
        .check();
    Scenario.of(
            """
            class Main {
              public static void main(String[] args) {
                EventBase base = EventBase.create();
                new Thread(() -> {
                  EventLog.enableDebug(DebugMask.ALL); // BUG: [DebugLoggingOrder]
                }).start();
              }
            }
            """)
        .checking(DebugLoggingOrder.class)
        .check();
  }

  @Test
  void stagesWithoutAsync() {
    server(
        """
        @LoopThreadOnly void here() {
          CompletableFuture<String> own = new CompletableFuture<>();
          own.thenRun(() -> tick());
          CompletableFuture.supplyAsync(() -> "x", base).thenRun(() -> tick());
        }
        """);
    server(
        """
        @LoopThreadOnly void here() {
          CompletableFuture.supplyAsync(() -> "x").thenRun(() -> tick()); // BUG: [LoopThreadOnly]
        }
        """);
  }

  @Test
  void uncaughtExceptions() {
    server(
        """
        void start() {
          Thread loop = new Thread(() -> base.loop());
          loop.setUncaughtExceptionHandler((thread, thrown) -> base.free());
          loop.start();
        }
        """);
    server(
        """
        void start() {
          Thread.setDefaultUncaughtExceptionHandler(
              (thread, thrown) -> base.free()); // BUG: [LoopThreadOnly]
        }
        """);
  }

  @Test
  void staticInitialisers() {
    program(
        "class Clock { @LoopThreadOnly static int now() { return 0; } }",
        "class Other { static int start = Clock.now(); }",
        """
        class Main {
          static int start = Clock.now(); // BUG: [LoopThreadOnly]
          public static void main(String[] args) { System.out.println(Other.start); }
        }
        """);
  }

  @Test
  void wrappedAndReturnedFunctionObjects() {
    server(
        """
        static Runnable wrap(Runnable inner) { return () -> inner.run(); }
        static Runnable compose(Runnable first, Runnable second) {
          return () -> { first.run(); second.run(); };
        }
        void start() {
          base.execute(wrap(() -> tick()));
          pool.execute(wrap(() -> {}));
          base.execute(compose(() -> tick(), () -> tick()));
        }
        """);
    server(
        """
        static Runnable wrap(Runnable inner) { return () -> inner.run(); }
        void start() {
          base.execute(wrap(() -> tick()));
          pool.execute(wrap(() -> tick())); // BUG: [LoopThreadOnly]
        }
        """);
  }

  @Test
  void executorWhoseExecuteCanBeRead() {
    program(
        "class Here implements Executor { public void execute(Runnable task) { task.run(); } }",
        """
        class Posting implements Executor {
          final EventBase base;
          Posting(EventBase base) { this.base = base; }
          public void execute(Runnable task) { base.execute(task); }
        }
        """,
        """
        class Server {
          @LoopThreadOnly void tick() {}
          @LoopThreadOnly void here() { new Here().execute(() -> tick()); }
          void soon(EventBase base) { new Posting(base).execute(() -> tick()); }
        }
        """);
    program(
        """
        class Apart implements Executor {
          public void execute(Runnable task) { new Thread(task).start(); }
        }
        """,
        """
        class Server {
          @LoopThreadOnly void tick() {}
          @LoopThreadOnly void apart() {
            new Apart().execute(() -> tick()); // BUG: [LoopThreadOnly]
          }
          @LoopThreadOnly void unknown(Executor any) {
            any.execute(() -> tick()); // BUG: [LoopThreadOnly]
          }
        }
        """);
  }

  @Test
  void callsThatEndFactsAndPaths() {
    program(
        """
        class Server {
          private EventBase base;
          private int count;
          void start(Executor pool, EventBase next) {
            pool.execute(() -> {
              if (base.inLoopThread()) {
                count();
                base.free();
              }
              if (!next.inLoopThread()) fail();
              next.free();
            });
            pool.execute(() -> {
              if (base.inLoopThread()) {
                replace(next);
                base.free(); // BUG: [LoopThreadOnly]
              }
              if (!next.inLoopThread()) warn();
              next.free(); // BUG: [LoopThreadOnly]
            });
          }
          private void count() { count++; }
          private void replace(EventBase other) { base = other; }
          private static void fail() { throw new IllegalStateException(); }
          private static void warn() { System.err.println("wrong thread"); }
        }
        """);
  }

  @TempDir Path folder;

  @Test
  void deadCodeAndOtherPeoplesCode() throws IOException {
    Scenario.ofServer(
            """
            private void dead() { new Thread(() -> base.free()).start(); }
            void use() { lib.Closer.closeApart(base); }
            """)
        .library(
            folder,
            """
            public class Closer {
              public static void closeApart(dev.loopguard.event.EventBase base) {
                new Thread(() -> base.free()).start();
              }
              public static void close(dev.loopguard.event.EventBase base) { base.free(); }
            }
            """)
        .check();
    Scenario.ofServer(
            """
            private void alive() {
              new Thread(() -> base.free()).start(); // BUG: [LoopThreadOnly]
            }
            void use() {
              alive();
              pool.execute(() -> lib.Closer.close(base)); // BUG: [LoopThreadOnly]
            }
            """)
        .library(
            folder,
            """
            public class Closer {
              public static void close(dev.loopguard.event.EventBase base) { base.free(); }
            }
            """)
        .check();
  }

  @Test
  void typeAgainstWhatItInherits() {
    program(
        "interface Closing { @LoopThreadOnly void close(); }",
        "@AnyThread class Free implements Closing { @Override public void close() {} }",
        "class Use { void start(Executor pool, Free free) { pool.execute(() -> free.close()); } }");
    program(
        "interface Closing { @AnyThread void close(); }",
        """
        @LoopThreadOnly class Owned implements Closing {
          @Override public void close() {} // BUG: which any thread may call
        }
        """);
  }

  @Test
  void notInLogCallbackCoversStaticsAndConstructors() {
    Scenario.of(
            "@NotInLogCallback class Api { static void ask() {} void add() {} }",
            "class Free { static void ask() {} }",
            """
            class Main {
              void start() {
                EventLog.setCallback((severity, message) -> {
                  Free.ask();
                  new Free();
                  Api.ask(); // BUG: Api.ask()
                  new Api(); // BUG: new Api()
                });
              }
            }
            """)
        .checking(LogCallbackReentrancy.class)
        .check();
  }

  @Test
  void where() {
    program(
        """
        class Server {
          static void start(Executor pool, EventBase base) {
            pool.execute(() -> {
              try (
                  EventBase closing = base // BUG: EventBase.close()
              ) {
                System.out.println(closing);
              }
            });
          }
        }
        """,
        "interface Any { @AnyThread int size(); }",
        """
        class Owned implements Any {
          @LoopThreadOnly
          @Override
          public int size() { // BUG: Owned.size() is loop-only, but it overrides Any.size()
            return 0;
          }
        }
        """);
  }

  @Test
  void suppressedOnAnyFrame() {
    server(
        """
        @SuppressWarnings("LoopThreadOnly") private final Runnable silent = () -> halt();
        private void halt() { base.free(); }
        void start() {
          pool.execute(silent);
          pool.execute(() -> quiet());
        }
        @SuppressWarnings("LoopThreadOnly") private void quiet() { stop(); }
        private void stop() { base.free(); }
        """);
    server(
        """
        @SuppressWarnings("LoopThreadOnly") private final Runnable silent = () -> {};
        void start() { pool.execute(() -> loud()); }
        @SuppressWarnings("WrongLoop") private void loud() {
          base.free(); // BUG: [LoopThreadOnly]
        }
        """);
  }
}
