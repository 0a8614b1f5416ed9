package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** Correct code that is reported today, each with the reason. */
final class KnownFalseAlarmsTest {
  /** A function object given to a Thread is taken to be meant for that thread, started or not. */
  @Test
  void a08_runInsteadOfStart() {
    server(
        """
        void stop() {
          base.execute(() -> {
            Thread task = new Thread(() -> base.free()); // BUG: LoopThreadOnly
            task.run();
          });
        }
        """);
  }
}
