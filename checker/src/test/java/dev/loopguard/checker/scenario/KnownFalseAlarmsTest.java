package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** Correct code that is reported today, each with the reason. */
final class KnownFalseAlarmsTest {
  private static final String POLICIES =
      """
      interface Policy { void idle(EventBase base); }
      class Keep implements Policy {
        @Override public void idle(EventBase base) {}
      }
      """;

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

  /** instanceof narrows what a pattern binds, not the variable that was asked about. */
  @Test
  void b11_receiverNarrowedByInstanceof() {
    program(
        POLICIES,
        """
        class Drop implements Policy {
          public void idle(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Server {
          void start(EventBase base, Policy policy) {
            new Thread(() -> {
              if (policy instanceof Keep) {
                policy.idle(base);
              }
            }).start();
          }
        }
        """);
  }
}
