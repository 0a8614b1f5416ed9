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

  @Test
  void runByMethodsThatCallThemselvesOrEachOther() {
    String main =
        """
        class Main {
          interface Use { void on(int number); }
          private final EventBase base = EventBase.create();
          private static void all(int number, Use use) {
            if (number > 0) {
              use.on(number);
              all(number - 1, use);
            }
          }
          private static void even(int number, Use use) {
            use.on(number);
            if (number > 0) odd(number - 1, use);
          }
          private static void odd(int number, Use use) {
            if (number > 0) even(number - 1, use);
          }
          private static void later(Executor pool, Use use) { pool.execute(() -> even(1, use)); }
          void start(Executor pool) {
            if (base.inLoopThread()) {
              %s
            }
          }
        }
        """;
    program(main.formatted("all(2, number -> base.free()); even(2, number -> base.free());"));
    program(main.formatted("later(pool, number -> base.free()); // BUG: LoopThreadOnly"));
  }
}
