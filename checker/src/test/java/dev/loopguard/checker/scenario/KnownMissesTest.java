package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Wrong-thread calls that are not reported today, each with the reason. */
final class KnownMissesTest {
  /** Which use of a class comes first, and so whose thread initialises it, nobody can tell. */
  @Test
  void i02_staticInitialiserFirstNeededOnAThread() {
    program(
        "class Clock { @LoopThreadOnly static int now() { return 0; } }",
        "class Late { static { Clock.now(); } static void use() {} }",
        """
        class Server {
          static void start() { new Thread(() -> Late.use()).start(); }
        }
        """);
  }
}
