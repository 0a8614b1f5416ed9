package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H: function objects as parameters, declared and inferred. */
final class CallbackParametersTest {
  @Test
  void h01_loopOnlyParameter() {
    server(
        """
        void later(@LoopThreadOnly Runnable task) { base.execute(task); }
        void start() { pool.execute(() -> later(() -> tick())); }
        """);
  }

  private static final String OFF =
      """
      void off(@AnyThread Runnable task) { pool.execute(task); }
      """;

  @Test
  void h02_anyThreadParameter() {
    server(
        OFF
            + """
            @LoopThreadOnly void start() {
              off(() -> base.loopBreak());
              off(() -> tick()); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void h02_anyThreadParameterOfAnAbstractMethod() {
    program(
        """
        interface Worker {
          void off(@AnyThread Runnable task);
          static void start(Worker worker, EventBase base) {
            worker.off(() -> base.free()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void h03_otherShapesOfTheArgument() {
    server(
        OFF
            + """
            private final Runnable kept = () -> tick(); // BUG: LoopThreadOnly
            @LoopThreadOnly void start() {
              off(this::tick); // BUG: LoopThreadOnly
              off(new Runnable() {
                @Override public void run() {
                  tick(); // BUG: LoopThreadOnly
                }
              });
              Runnable local = () -> tick(); // BUG: LoopThreadOnly
              off(local);
              off(kept);
            }
            """);
  }

  @Test
  void h04_calleeBreaksItsOwnPromise() {
    server(
        """
        private void now(@LoopThreadOnly Runnable task) {
          task.run(); // BUG: task
        }
        void start() { pool.execute(() -> now(() -> tick())); }
        """);
  }

  @Test
  void h04_calleeKeepsItOnTheLoop() {
    server(
        """
        private void now(@LoopThreadOnly Runnable task) { task.run(); }
        void start() { base.execute(() -> now(() -> tick())); }
        """);
  }

  @Test
  void h05_forwardedToAnotherLoopOnlyParameter() {
    server(
        """
        void later(@LoopThreadOnly Runnable task) { evenLater(task); }
        private void evenLater(@LoopThreadOnly Runnable task) { base.execute(task); }
        void start() { pool.execute(() -> later(() -> tick())); }
        """);
  }

  @Test
  void h06_forwardedToAnAnyThreadParameter() {
    server(
        OFF
            + """
            void later(@LoopThreadOnly Runnable task) {
              off(task); // BUG: task
            }
            """);
  }

  @Test
  void h06_spawned() {
    server(
        """
        void later(@LoopThreadOnly Runnable task) {
          new Thread(task).start(); // BUG: task
        }
        """);
  }

  @Test
  void h07_storedAndRunOnTheLoop() {
    server(
        """
        private Runnable kept = () -> {};
        void keep(@LoopThreadOnly Runnable task) { kept = task; }
        void start() {
          keep(() -> tick());
          base.newTimer(event -> kept.run()).add();
        }
        """);
  }

  @Test
  void h08_storedAndRunByAWorker() {
    server(
        """
        private Runnable kept = () -> {};
        void keep(@LoopThreadOnly Runnable task) { kept = task; }
        void start() {
          keep(() -> tick());
          pool.execute(() -> kept.run()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void h09_runHere() {
    server(
        """
        private void here(Runnable task) { task.run(); }
        void start() {
          base.execute(() -> here(() -> base.free()));
          pool.execute(() -> here(() -> tick())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void h10_handedToAThread() {
    server(
        """
        private void background(Runnable task) { new Thread(task).start(); }
        void start() {
          base.execute(() -> background(() -> tick())); // BUG: background() starts a thread
        }
        """);
  }

  @Test
  void h11_handedToTheLoop() {
    server(
        """
        private void later(Runnable task) { base.execute(task); }
        void start() { pool.execute(() -> later(() -> tick())); }
        """);
  }

  @Test
  void h12_twoCallbacks() {
    server(
        """
        private void load(Runnable work, Runnable then) {
          pool.execute(() -> {
            work.run();
            base.execute(then);
          });
        }
        void start() {
          load(() -> System.out.println(), () -> tick());
          load(() -> tick(), () -> base.free()); // BUG: Server.tick()
        }
        """);
  }

  @Test
  void h13_contractPerMethod() {
    program(
        """
        interface Listener {
          @LoopThreadOnly void onData(String line);
          @AnyThread void onError(Throwable thrown);
        }
        """,
        """
        class Echo implements Listener {
          EventBase base;
          @Override public void onData(String line) { base.free(); }
          @Override public void onError(Throwable thrown) {
            base.free(); // BUG: as Listener.onError() says
          }
        }
        """);
  }

  @Test
  void h14_callbackThatReturnsACallback() {
    server(
        """
        private void start(Supplier<Runnable> source) { pool.execute(source.get()); }
        void stop() {
          start(() -> () -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void h15_overrideInheritsItsParameters() {
    program(
        "interface Loop { void later(@LoopThreadOnly Runnable task); }",
        """
        class Queue implements Loop {
          private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
          @Override public void later(Runnable task) { tasks.add(task); }
          static void start(Executor pool, EventBase base, Queue queue) {
            pool.execute(() -> queue.later(() -> base.free()));
          }
        }
        """,
        """
        class Eager implements Loop {
          @Override public void later(Runnable task) {
            new Thread(task).start(); // BUG: task
          }
        }
        """);
  }

  @Test
  void h16_genericCallback() {
    server(
        """
        private <T> void on(Class<T> kind, @LoopThreadOnly Consumer<T> handler) {}
        void start() { pool.execute(() -> on(String.class, line -> tick())); }
        """);
  }

  @Test
  void h17_varargs() {
    server(
        """
        private void all(@LoopThreadOnly Runnable... tasks) {}
        private void off(@AnyThread Runnable... tasks) {}
        void start() {
          pool.execute(() -> all(() -> tick(), this::tick));
          off(
              () -> base.loopBreak(),
              () -> tick(), // BUG: LoopThreadOnly
              this::tick); // BUG: LoopThreadOnly
        }
        """);
  }

  /** The annotation goes on parameters, not on type arguments: what the callee does decides. */
  @Test
  void h18_listOfCallbacks() {
    server(
        """
        private void postAll(List<Runnable> tasks) { tasks.forEach(base::execute); }
        private void spawnAll(List<Runnable> tasks) { tasks.forEach(pool::execute); }
        void start() {
          postAll(List.of(() -> tick(), () -> base.free()));
          spawnAll(List.of(
              () -> base.loopBreak(),
              () -> tick())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void h19_identityFunctions() {
    server(
        """
        void start() {
          base.execute(Objects.requireNonNull(this::tick));
          pool.execute(Objects.requireNonNull(() -> tick())); // BUG: LoopThreadOnly
          pool.execute(once(() -> tick())); // BUG: LoopThreadOnly
          base.execute(once(() -> tick()));
        }
        private static Runnable once(Runnable task) {
          AtomicBoolean done = new AtomicBoolean();
          return () -> {
            if (done.compareAndSet(false, true)) {
              task.run();
            }
          };
        }
        """
            .replace("AtomicBoolean", "java.util.concurrent.atomic.AtomicBoolean"));
  }

  @Test
  void h20_null() {
    server(
        """
        private void later(@LoopThreadOnly Runnable task) { base.execute(task); }
        void start() { pool.execute(() -> later(null)); }
        """);
  }

  @Test
  void h21_timers() {
    server(
        """
        void start() {
          pool.execute(() -> base.newTimer(event -> tick()).add(java.time.Duration.ofSeconds(1)));
        }
        """);
  }

  @Test
  void h22_constructorParameter() {
    program(
        """
        class Watch {
          private final Runnable task;
          Watch(EventBase base, @LoopThreadOnly Runnable task) { this.task = task; }
          @LoopThreadOnly void fire() { task.run(); }
          static void start(Executor pool, EventBase base) {
            pool.execute(() -> new Watch(base, () -> base.free()));
          }
        }
        """);
  }

  @Test
  void h22_anyThreadConstructorParameter() {
    program(
        """
        class Watch {
          Watch(@AnyThread Runnable task) {}
          static void start(EventBase base) {
            base.execute(() -> new Watch(base::loopBreak));
            base.execute(() -> new Watch(base::free)); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void h23_builderWithAnnotatedCallback() {
    program(
        """
        class Builder {
          private Runnable task = () -> {};
          Builder onTick(@LoopThreadOnly Runnable task) { this.task = task; return this; }
          Runnable build() { return task; }
          static void start(Executor pool, EventBase base) {
            pool.execute(() -> new Builder().onTick(() -> base.free()).build());
            base.execute(new Builder().onTick(() -> base.free()).build());
          }
        }
        """);
  }

  @Test
  void h24_inlineCallbackOfALibrary(@TempDir Path folder) throws IOException {
    Path stub = folder.resolve("lib.java");
    Files.writeString(
        stub,
        """
        package lib;
        public class Retry {
          public static native void now(Runnable task);
          public static native void later(@AnyThread Runnable task);
        }
        """);
    Scenario.ofServer(
            """
            void start() {
              base.execute(() -> lib.Retry.now(() -> tick()));
              base.execute(() -> lib.Retry.later(() -> tick())); // BUG: LoopThreadOnly
              pool.execute(() -> lib.Retry.now(() -> tick())); // BUG: LoopThreadOnly
            }
            """)
        .library(
            folder,
            """
            public class Retry {
              public static native void now(Runnable task);
              public static native void later(Runnable task);
            }
            """)
        .args("-XepOpt:LoopGuard:Models=" + stub)
        .check();
  }
}
