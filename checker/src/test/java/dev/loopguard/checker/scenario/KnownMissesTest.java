package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** Wrong-thread calls that are not reported today, each with the reason. */
final class KnownMissesTest {
  private static final String LOOP_SIDE = "interface OnLoop { @LoopThreadOnly void close(); }";
  private static final String ANY_SIDE = "interface Anywhere { @AnyThread void close(); }";

  /** One thread's own handler has that thread's facts, and nobody connects the two yet. */
  @Test
  void a21_uncaughtExceptionHandlers() {
    server(
        """
        void start() {
          Thread worker = new Thread(() -> System.out.println("working"));
          worker.setUncaughtExceptionHandler((thread, thrown) -> base.free());
        }
        """);
  }

  /** Whether the stream is parallel is the value of an argument, which no model can name. */
  @Test
  void c18_streamMadeParallel() {
    server(
        """
        @LoopThreadOnly void all(List<String> names) {
          StreamSupport.stream(names.spliterator(), false).forEach(name -> tick());
          StreamSupport.stream(names.spliterator(), true).forEach(name -> tick());
        }
        """);
  }

  /**
   * Any thread wins where supertypes disagree, and the body is checked as such; the declaration
   * itself is not reported.
   */
  @Test
  void g04_supertypesDisagree() {
    program(
        LOOP_SIDE,
        ANY_SIDE,
        """
        class Both implements OnLoop, Anywhere {
          @Override public void close() {}
        }
        """);
  }

  /** What the caller owned before the call ends the chain, although the callee gave it away. */
  @Test
  void ownershipLostInsideTheCall() {
    program(
        """
        class Server {
          private final EventBase base = EventBase.create();
          private void serve() {
            new Thread(base::loop).start();
            base.free();
          }
          public static void main(String[] args) {
            Server server = new Server();
            server.serve();
          }
        }
        """);
  }
}
