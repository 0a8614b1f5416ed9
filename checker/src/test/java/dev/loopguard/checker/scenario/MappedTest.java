package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** What has been mapped to something else is no longer in the stream. */
final class MappedTest {
  @Test
  void toWhatHandsItToTheLoop() {
    server(
        """
        void start(List<Runnable> tasks) {
          tasks.add(base::free);
          tasks.stream()
              .map(task -> (Runnable) () -> base.execute(task))
              .forEach(pool::execute);
          Optional<Runnable> last = Optional.of(base::free);
          pool.execute(() -> last.map(task -> (Runnable) () -> base.execute(task)).ifPresent(Runnable::run));
          pool.execute(() -> last.flatMap(task -> Optional.of(task.toString())).ifPresent(pool::equals));
        }
        """);
  }

  @Test
  void toItselfOrWhatRunsIt() {
    server(
        """
        void start(List<Runnable> tasks, List<Runnable> others) {
          tasks.add(() -> base.free()); // BUG: LoopThreadOnly
          tasks.stream().map(task -> task).forEach(pool::execute);
          others.add(() -> base.free()); // BUG: LoopThreadOnly
          others.stream().map(task -> (Runnable) () -> task.run()).forEach(pool::execute);
          Optional<Runnable> last = Optional.of(() -> base.free()); // BUG: LoopThreadOnly
          pool.execute(() -> last.flatMap(Optional::of).filter(Objects::nonNull).ifPresent(Runnable::run));
        }
        """);
  }

  @Test
  void whatThePipelineRunsOnTheWay() {
    server(
        """
        void start(List<String> names) {
          names.parallelStream()
              .peek(name -> base.free()) // BUG: LoopThreadOnly
              .map(name -> name.length())
              .forEach(length -> base.free()); // BUG: LoopThreadOnly
          base.execute(() -> names.stream().peek(name -> base.free()).map(n -> 1).forEach(n -> tick()));
        }
        """);
  }
}
