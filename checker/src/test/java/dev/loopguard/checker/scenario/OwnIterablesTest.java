package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Loops over objects of one's own classes: their iterators say what is gone over. */
final class OwnIterablesTest {
  private static final String TASKS =
      """
      class Tasks implements Iterable<Runnable> {
        private final Runnable[] tasks;
        Tasks(Runnable... tasks) { this.tasks = tasks; }
        @Override public Iterator<Runnable> iterator() {
          return new Iterator<>() {
            private int next;
            @Override public boolean hasNext() { return next < tasks.length; }
            @Override public Runnable next() { return tasks[next++]; }
          };
        }
      }
      """;

  @Test
  void eachOnItsOwnThread() {
    program(
        TASKS,
        """
        class Server {
          void start(EventBase base, Executor pool) {
            Tasks here = new Tasks(base::free);
            base.execute(() -> { for (Runnable task : here) task.run(); });
            Tasks there = new Tasks(base::loopBreak);
            pool.execute(() -> { for (Runnable task : there) task.run(); });
          }
        }
        """);
  }

  @Test
  void onAnotherThread() {
    program(
        TASKS,
        """
        class Server {
          void start(EventBase base, Executor pool) {
            Tasks there = new Tasks(base::loopBreak, base::free); // BUG: LoopThreadOnly
            pool.execute(() -> { for (Runnable task : there) task.run(); });
          }
        }
        """);
  }
}
