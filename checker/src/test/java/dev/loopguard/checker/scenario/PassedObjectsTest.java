package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** A helper that goes through two lists is told apart by which of them it is given. */
final class PassedObjectsTest {
  private static String queues(String fill, String use) {
    return """
    static final class Job {
      private final Runnable task;
      Job(Runnable task) { this.task = task; }
    }
    private final List<Job> onLoop = new ArrayList<>();
    private static void run(List<Job> all) {
      for (Job job : all) job.task.run();
    }
    private static void runFirst(List<Job> all) { all.iterator().next().task.run(); }
    %s
    %s
    """
        .formatted(fill, use);
  }

  private static final String USE =
      """
      private final List<Job> others = new ArrayList<>();
      @LoopThreadOnly void drain() { run(onLoop); runFirst(onLoop); }
      void start() {
        pool.execute(() -> { run(others); runFirst(others); });
      }
      """;

  @Test
  void jobsOfTwoLists() {
    server(
        queues(
            """
            void add() {
              onLoop.add(new Job(() -> tick()));
              others.add(new Job(() -> System.out.println("work")));
            }
            """,
            USE));
    server(
        queues(
            """
            void add() {
              onLoop.add(new Job(() -> System.out.println("work")));
              others.add(new Job(() -> tick())); // BUG: LoopThreadOnly
            }
            """,
            USE));
  }

  @Test
  void oneJobInBoth() {
    server(
        queues(
            """
            void add() {
              Job job = new Job(() -> tick()); // BUG: LoopThreadOnly
              onLoop.add(job);
              others.add(job);
            }
            """,
            USE));
    server(
        queues(
            """
            void add() {
              onLoop.add(new Job(() -> tick())); // BUG: LoopThreadOnly
              others.addAll(onLoop);
            }
            """,
            USE));
  }

  @Test
  void jobsFromAnywhere() {
    server(
        queues(
            """
            void add(List<Job> any) {
              any.add(new Job(() -> tick())); // BUG: LoopThreadOnly
              onLoop.addAll(any);
              others.addAll(any);
            }
            """,
            USE));
  }
}
