package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** L: what is told, what is kept silent, and what is not there to be told. */
final class ReportingTest {

  @Test
  void l01_suppressedAnywhereOnTheWay() {
    server(
        """
        void start() {
          new Thread(this::byMethod).start();
          new Thread(this::byVariable).start();
          @SuppressWarnings("LoopThreadOnly")
          Runnable silent = () -> base.free();
          new Thread(silent).start();
          new Thread(this::told).start();
        }
        @SuppressWarnings("LoopThreadOnly") private void byMethod() { release(); }
        private void byVariable() {
          @SuppressWarnings("LoopThreadOnly") int size = size();
          System.out.println(size);
        }
        private void release() { base.free(); }
        private void told() {
          base.free(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void l02_suppressionCutsOneWayOfTwo() {
    server(
        """
        void start() {
          new Thread(this::silent).start();
          new Thread(this::loud).start();
        }
        @SuppressWarnings("LoopThreadOnly") private void silent() { release(); }
        private void loud() { release(); }
        private void release() {
          base.free(); // BUG: loud() calls release()
        }
        """);
  }

  private static final String TWO_LOOPS =
      """
      final EventBase one = EventBase.create();
      final EventBase other = EventBase.create();
      """;

  @Test
  void l02_eachCheckByItsOwnName() {
    server(
        TWO_LOOPS
            + """
            @SuppressWarnings("WrongLoop") void silent() {
              one.execute(() -> other.free());
            }
            @SuppressWarnings("LoopThreadOnly") void loud() {
              one.execute(() -> other.free()); // BUG: WrongLoop
            }
            """);
  }

  @Test
  void l03_unusedSuppressions() {
    Scenario.ofServer(
            """
            void start() {
              pool.execute(this::silent);
              pool.execute(this::clean);
            }
            @SuppressWarnings("LoopThreadOnly") private void silent() { base.free(); }
            @SuppressWarnings("LoopThreadOnly")
            private void clean() {} // BUG: silences nothing
            @SuppressWarnings("LoopThreadOnly")
            private void uncalled() { base.free(); } // BUG: silences nothing
            @SuppressWarnings("unchecked") private void another() {}
            """)
        .args("-XepOpt:LoopGuard:UnusedSuppressions=true")
        .check();
    server("@SuppressWarnings(\"LoopThreadOnly\") private void clean() {}");
  }

  @Test
  void l09_longChainIsFolded() {
    StringBuilder chain = new StringBuilder("void start() { pool.execute(() -> m0()); }\n");
    for (int i = 0; i < 12; i++) {
      chain.append("private void m%d() { m%d(); }\n".formatted(i, i + 1));
    }
    server(chain + "private void m12() {\n  base.free(); // BUG: more)\n}");
  }

  @Test
  void l10_shortestChain() {
    server(
        """
        void start() {
          pool.execute(() -> far());
          pool.execute(() -> near());
        }
        private void far() { farther(); }
        private void farther() { near(); }
        private void near() {
          base.free(); // BUG: One other way leads here.
        }
        """);
  }

  @Test
  void l13_generatedCodeIsLetBe() {
    Scenario.of(
            """
            @javax.annotation.processing.Generated("tool") class Generated {
              static void stop(EventBase base) { base.free(); }
            }
            """,
            """
            class Server {
              void start(EventBase base) { new Thread(() -> Generated.stop(base)).start(); }
            }
            """)
        .args("-XepDisableWarningsInGeneratedCode", "-Xep:LoopThreadOnly:WARN")
        .check();
  }
}
