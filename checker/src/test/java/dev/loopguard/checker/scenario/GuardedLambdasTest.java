package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Function objects that are written where a guard has said yes. */
final class GuardedLambdasTest {
  @Test
  void chosenByTheGuard() {
    program(
        """
        class Server {
          @AnyThread void stop(EventBase base) {
            Runnable stop = base.inLoopThread() ? base::free : () -> base.execute(base::free);
            stop.run();
          }
          @AnyThread void stopAll(EventBase base, List<String> names) {
            Consumer<String> stop;
            if (base.inLoopThread()) {
              stop = name -> base.free();
            } else {
              stop = name -> base.execute(base::free);
            }
            names.forEach(stop);
          }
        }
        """);
  }

  @Test
  void executorChosenByTheGuard() {
    program(
        """
        class Server {
          @AnyThread void stop(EventBase base) {
            Executor executor = base.inLoopThread() ? Runnable::run : base;
            executor.execute(base::free);
          }
        }
        """);
  }

  @Test
  void givenAwayKeptOrReturned() {
    program(
        """
        class Server {
          private Runnable kept = () -> {};
          @AnyThread void give(EventBase base, Executor pool) {
            if (base.inLoopThread()) {
              Runnable stop = base::free; // BUG: LoopThreadOnly
              pool.execute(stop);
            }
          }
          @AnyThread void keep(EventBase base) {
            if (base.inLoopThread()) {
              kept = base::free; // BUG: LoopThreadOnly
            }
          }
          @AnyThread void runKept() { kept.run(); }
          private static Runnable made(EventBase base) {
            return base.inLoopThread()
                ? base::free // BUG: LoopThreadOnly
                : () -> {};
          }
          @AnyThread void run(EventBase base, Executor pool) { pool.execute(made(base)); }
        }
        """);
  }

  @Test
  void nameThatMeansAnotherLoopByThen() {
    program(
        """
        class Server {
          EventBase base;
          @AnyThread void stop(EventBase next) {
            Runnable stop =
                base.inLoopThread()
                    ? () -> base.free() // BUG: LoopThreadOnly
                    : () -> {};
            base = next;
            stop.run();
          }
        }
        """);
  }
}
