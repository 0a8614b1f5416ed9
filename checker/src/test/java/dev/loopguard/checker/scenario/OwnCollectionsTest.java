package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Collections that the program extends: what they put into themselves is in them. */
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
}
