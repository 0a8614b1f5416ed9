package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Tasks in wrappers of one class, or of one helper, each run what they were made of. */
final class WrappedTasksTest {
  private static final String LOGGED =
      """
      class Logged implements Runnable {
        private final Runnable task;
        Logged(Runnable task) { this.task = task; }
        @Override public void run() { start(); }
        private void start() { task.run(); }
        static Runnable wrap(Runnable task) { return () -> task.run(); }
        static void later(Executor pool, Runnable task) { pool.execute(new Logged(task)); }
      }
      """;

  @Test
  void anotherOfThemRunsTheLoop() {
    program(
        LOGGED,
        """
        class Main {
          public static void main(String[] args) throws Exception {
            EventBase base = EventBase.create();
            new Thread(new Logged(() -> System.out.println(base))).start();
            new Thread(new Logged(new Logged(() -> System.out.println(base)))).start();
            Logged.later(Executors.newCachedThreadPool(), () -> System.out.println(base));
            base.forEachEvent(event -> true);
            new Thread(new Logged(() -> base.loop())).start();
            base.forEachEvent(event -> true); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Other {
          public static void main(String[] args) throws Exception {
            EventBase base = EventBase.create();
            new Thread(Logged.wrap(() -> System.out.println(base))).start();
            base.forEachEvent(event -> true);
            new Thread(Logged.wrap(() -> base.loop())).start();
            base.forEachEvent(event -> true); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void itRunsTheLoopItself() {
    program(
        LOGGED,
        """
        class Main {
          public static void main(String[] args) throws Exception {
            EventBase base = EventBase.create();
            Logged.later(Executors.newCachedThreadPool(), () -> base.loop());
            base.forEachEvent(event -> true); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Other {
          public static void main(String[] args) throws Exception {
            EventBase base = EventBase.create();
            new Thread(new Logged(new Logged(() -> base.loop()))).start();
            base.forEachEvent(event -> true); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void oneOfTheirThreadsHasEnded() {
    program(
        LOGGED,
        """
        class Main {
          public static void main(String[] args) throws Exception {
            EventBase one = EventBase.create();
            EventBase two = EventBase.create();
            Thread first = new Thread(new Logged(() -> one.loop()));
            Thread second = new Thread(new Logged(() -> two.loop()));
            first.start();
            second.start();
            first.join();
            one.free();
            two.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Other {
          public static void main(String[] args) throws Exception {
            EventBase one = EventBase.create();
            EventBase two = EventBase.create();
            Thread first = new Thread(Logged.wrap(() -> one.loop()));
            Thread second = new Thread(Logged.wrap(() -> two.loop()));
            first.start();
            second.start();
            second.join();
            two.free();
            one.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** One that is a Runnable, and made a Callable by the library. */
  @Test
  void whatALibraryMakesOfATaskRunsIt() {
    program(
        """
        class Main {
          record Right(EventBase base) implements Runnable {
            @Override public void run() { base.forEachEvent(event -> true); }
          }
          record Never(EventBase base) implements Runnable {
            @Override public void run() { base.forEachEvent(event -> true); }
          }
          record Wrong(EventBase base) implements Runnable {
            @Override public void run() {
              base.forEachEvent(event -> true); // BUG: LoopThreadOnly
            }
          }
          void m(EventBase base, ExecutorService pool) {
            base.submit(Executors.callable(new Right(base)));
            Callable<Object> never = Executors.callable(new Never(base));
            pool.submit(Executors.callable(new Wrong(base)));
          }
        }
        """);
  }

  /** What a supplier gives out is what its body returns, also where another class runs it. */
  @Test
  void outOfASupplier() {
    program(
        """
        class Direct implements Executor {
          @Override public void execute(Runnable task) { task.run(); }
        }
        """,
        """
        class Tools {
          static void later(Executor on, Runnable task) { on.execute(task); }
        }
        """,
        """
        class Main {
          void right(ExecutorService pool, EventBase base) {
            pool.execute(() -> {
              Runnable task = new Runnable() {
                @Override public void run() { base.free(); }
              };
              Supplier<Runnable> source = () -> task;
              Tools.later(base, ((Supplier<Runnable>) () -> task).get());
              Tools.later(base, source.get());
              Tools.later(new Direct(), () -> base.loopBreak());
            });
          }
          void cast(ExecutorService pool, EventBase base) {
            pool.execute(() -> {
              Runnable task = new Runnable() {
                @Override public void run() { base.free(); } // BUG: LoopThreadOnly
              };
              Tools.later(new Direct(), ((Supplier<Runnable>) () -> task).get());
            });
          }
          void variable(ExecutorService pool, EventBase base) {
            pool.execute(() -> {
              Runnable task = new Runnable() {
                @Override public void run() { base.free(); } // BUG: LoopThreadOnly
              };
              Supplier<Runnable> source = () -> task;
              Tools.later(new Direct(), source.get());
            });
          }
        }
        """);
  }
}
