package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Collections that the program extends, which fill and go through themselves. */
final class OwnCollectionsTest {
  private static final String TASKS =
      """
      class Tasks extends ArrayList<Runnable> {
        void later(Runnable task) { add(task); }
        void runAll() {
          for (Runnable task : this) task.run();
        }
      }
      """;

  @Test
  void runOnTheLoop() {
    program(
        TASKS,
        """
        class Server {
          static void stop(EventBase base) {
            Tasks tasks = new Tasks();
            tasks.later(base::free);
            base.execute(tasks::runAll);
          }
        }
        """);
  }

  @Test
  void runElsewhere() {
    program(
        TASKS,
        """
        class Server {
          static void stop(EventBase base, Executor pool) {
            Tasks tasks = new Tasks();
            tasks.later(base::free); // BUG: LoopThreadOnly
            pool.execute(tasks::runAll);
          }
        }
        """);
  }

  @Test
  void filledInAnInitialiser() {
    program(
        """
        class Server {
          static void stop(EventBase base, Executor pool) {
            Map<String, Runnable> commands = new HashMap<>() {{
              put("stop", base::free); // BUG: LoopThreadOnly
            }};
            pool.execute(() -> commands.get("stop").run());
          }
        }
        """);
  }

  @Test
  void filledByItsConstructor() {
    program(
        """
        class Commands extends LinkedHashMap<String, Runnable> {
          Commands(EventBase base) {
            put("stop", base::free); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Server {
          static void stop(EventBase base, Executor pool, String command) {
            Commands commands = new Commands(base);
            pool.execute(() -> commands.get(command).run());
          }
        }
        """);
  }

  private static final String LISTENERS =
      """
      class Listeners extends ArrayList<Runnable> {
        void fire() {
          for (Runnable each : this) each.run();
        }
        void fireEach() { forEach(Runnable::run); }
        void fireBackwards() {
          for (int i = size() - 1; i >= 0; i--) get(i).run();
        }
      }
      """;

  @Test
  void filledFromOutside() {
    program(
        LISTENERS,
        """
        class Server {
          void onTheLoop(EventBase base) {
            Listeners listeners = new Listeners();
            listeners.add(base::free);
            base.execute(listeners::fire);
            base.execute(() -> listeners.fireEach());
          }
          void elsewhere(EventBase base, Executor pool) {
            Listeners listeners = new Listeners();
            listeners.add(base::free); // BUG: LoopThreadOnly
            pool.execute(listeners::fire);
          }
          void byForEach(EventBase base, Executor pool) {
            Listeners listeners = new Listeners();
            listeners.add(base::free); // BUG: LoopThreadOnly
            pool.execute(() -> listeners.fireEach());
          }
          void byIndex(EventBase base, Executor pool) {
            Listeners listeners = new Listeners();
            listeners.add(base::free); // BUG: LoopThreadOnly
            pool.execute(() -> listeners.fireBackwards());
          }
        }
        """);
  }

  @Test
  void twoOfAClass() {
    program(
        LISTENERS,
        """
        class Server {
          final Listeners closed = new Listeners();
          final Listeners moved = new Listeners();
          final EventBase base;
          Server(EventBase base, Executor pool) {
            this.base = base;
            closed.add(base::free);
            moved.add(() -> System.out.println("moved"));
            pool.execute(moved::fire);
            base.execute(closed::fire);
          }
        }
        """);
  }

  @Test
  void filledFromOutsideWithWhatPosts() {
    program(
        """
        class Commands extends TreeMap<String, Runnable> {
          void go(String name) { getOrDefault(name, () -> {}).run(); }
        }
        """,
        """
        class Server {
          void right(EventBase base, Executor pool) {
            Commands commands = new Commands();
            commands.put("stop", () -> base.execute(base::free));
            pool.execute(() -> commands.go("stop"));
          }
          void wrong(EventBase base, Executor pool) {
            Commands commands = new Commands();
            commands.put("stop", () -> base.free()); // BUG: LoopThreadOnly
            pool.execute(() -> commands.go("stop"));
          }
        }
        """);
  }

  /** Who has made it is not seen, and what fills it and goes through it is its own code. */
  @Test
  void madeElsewhere() {
    program(
        TASKS,
        """
        class Server {
          static void right(Tasks tasks, EventBase base) {
            tasks.later(() -> base.execute(base::free));
          }
          static void stop(Tasks tasks, EventBase base, Executor pool) {
            tasks.later(() -> base.free()); // BUG: LoopThreadOnly
            pool.execute(tasks::runAll);
          }
        }
        """);
  }

  /** What waits for a future is not what the future comes to. */
  @Test
  void futureThatIsNoCollection() {
    program(
        "class Job extends CompletableFuture<Runnable> { void go() { join().run(); } }",
        """
        class Server {
          void start(EventBase base, Executor pool) {
            Job job = new Job();
            job.thenRun(() -> base.free());
            base.execute(() -> job.complete(() -> System.out.println("fine")));
            pool.execute(() -> job.go());
          }
        }
        """);
  }

  /** A map that has of the library's code but what its interface brings. */
  @Test
  void mapByItsInterfaceOnly() {
    program(
        """
        abstract class Table implements Map<String, Runnable> {
          private final Map<String, Runnable> map = new HashMap<>();
          @Override public Runnable get(Object key) { return map.get(key); }
          @Override public Runnable put(String key, Runnable task) { return map.put(key, task); }
          @Override public Set<Map.Entry<String, Runnable>> entrySet() { return map.entrySet(); }
          void runAll() { forEach((key, task) -> task.run()); }
        }
        """,
        """
        class Server {
          void onTheLoop(EventBase base, Table table) {
            table.putIfAbsent("stop", () -> base.execute(base::free));
            base.execute(table::runAll);
          }
          void elsewhere(EventBase base, Executor pool, Table table) {
            table.putIfAbsent("stop", () -> base.free()); // BUG: LoopThreadOnly
            pool.execute(table::runAll);
          }
        }
        """);
  }

  /** What a collection goes through is in it, and not itself, whatever it is besides. */
  @Test
  void collectionThatIsATask() {
    program(
        """
        class Tasks extends ArrayList<Runnable> implements Runnable {
          private Runnable last = () -> {};
          @LoopThreadOnly private void tick() {}
          @Override public void run() { tick(); }
          void runAll() {
            forEach(task -> {
              last = task;
              last.run();
            });
          }
        }
        """,
        """
        class Server {
          static void start(EventBase base, Executor pool) {
            Tasks tasks = new Tasks();
            tasks.add(() -> {});
            pool.execute(() -> tasks.runAll());
            base.execute(tasks);
          }
        }
        """);
  }
}
