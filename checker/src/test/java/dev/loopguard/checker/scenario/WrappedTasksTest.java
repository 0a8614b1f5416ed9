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

  private static final String FACTORIES =
      """
      class Loops {
        static final EventBase reading = EventBase.create();
        static final EventBase writing = EventBase.create();
        static Runnable read() { return () -> reading.free(); }
        static Runnable write() { return () -> writing.free(); }
        static Runnable either(boolean read) { return read ? read() : write(); }
        static Runnable made(boolean read) {
          return read ? () -> reading.free() : () -> writing.free();
        }
        static Runnable freeing(EventBase base) { return () -> base.free(); }
      }
      class Box<T> {
        private final T content;
        Box(T content) { this.content = content; }
        T get() { return content; }
      }
      class Posts {
        static void first(EventBase on, Runnable task) { second(on, task); }
        static void second(EventBase on, Runnable task) { third(on, task); }
        static void third(EventBase on, Runnable task) { fourth(on, task); }
        static void fourth(EventBase on, Runnable task) { fifth(on, new Logged(task)); }
        static void fifth(EventBase on, Runnable task) { on.execute(task); }
      }
      """;

  /** What had it made may wrap it, too. */
  @Test
  void whatAFactoryMade() {
    program(
        LOGGED,
        FACTORIES,
        """
        class Right extends Loops {
          private final Map<EventBase, Runnable> tasks = new HashMap<>();
          void stop() {
            reading.execute(new Logged(read()));
            writing.execute(new Logged(write()));
            reading.execute(new Box<>(freeing(reading)).get());
            writing.execute(new Box<>(freeing(writing)).get());
            Posts.first(reading, new Box<>(read()).get());
            Posts.first(writing, new Box<>(write()).get());
            Posts.first(reading, freeing(reading));
            Posts.first(writing, freeing(writing));
          }
          void choose(boolean read) {
            (read ? reading : writing).execute(new Logged(either(read)));
            (read ? reading : writing).execute(new Logged(made(read)));
          }
          void fill() {
            tasks.put(reading, new Logged(read()));
            tasks.put(writing, new Logged(write()));
          }
          void run() {
            tasks.forEach((base, task) -> base.execute(task));
            reading.execute(tasks.get(reading));
            writing.execute(tasks.get(writing));
          }
          void guarded() {
            if (reading.inLoopThread()) {
              new Logged(read()).run();
              new Box<>(freeing(reading)).get().run();
            }
          }
          public static void main(String[] args) {
            new Thread(() -> new Right().guarded()).start();
          }
        }
        """);
    program(
        LOGGED,
        """
        class Main {
          static final EventBase reading = EventBase.create();
          static final EventBase writing = EventBase.create();
          static Runnable read() {
            return () -> reading.free(); // BUG: WrongLoop
          }
          static Runnable freeing(EventBase base) {
            return () -> base.free(); // BUG: WrongLoop
          }
          void stop() {
            writing.execute(new Logged(read()));
            writing.execute(() -> new Logged(freeing(reading)).run());
          }
        }
        """);
  }

  /** Whoever calls what makes a task and has it run, has it run. */
  @Test
  void theCallersOfWhatMadeIt() {
    program(
        LOGGED,
        """
        class Main {
          static final EventBase reading = EventBase.create();
          static final EventBase writing = EventBase.create();
          static void run(Runnable task) { new Logged(task).run(); }
          static void right() {
            new Logged(() -> reading.free()).run();
            run(() -> reading.free());
          }
          static void wrong() {
            new Logged(() -> reading.free()).run(); // BUG: WrongLoop
            run(() -> reading.free()); // BUG: WrongLoop
          }
          static void outer() { wrong(); }
          static void given(Runnable task) { new Logged(task).run(); }
          static void both() {
            Runnable read = () -> reading.free();
            Runnable write = () -> writing.free();
            reading.execute(() -> given(read));
            writing.execute(() -> given(write));
          }
          static void stop() {
            reading.execute(Main::right);
            reading.execute(() -> right());
            writing.execute(Main::outer);
            writing.execute(() -> run(() -> writing.free()));
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
