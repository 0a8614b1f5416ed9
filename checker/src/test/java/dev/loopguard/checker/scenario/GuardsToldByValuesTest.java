package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Guards whose answer is a constant of an enum, a text or a number. */
final class GuardsToldByValuesTest {
  private static final String WHERE =
      """
      enum Where {
        LOOP, ELSEWHERE, NOWHERE;
        static Where of(EventBase base) {
          if (base.inLoopThread()) return LOOP;
          return base.hashCode() > 0 ? ELSEWHERE : NOWHERE;
        }
      }
      """;

  @Test
  void compared() {
    program(
        WHERE,
        """
        class Server {
          EventBase base;
          Where where() { return base.inLoopThread() ? Where.LOOP : Where.ELSEWHERE; }
          void start(Executor pool) {
            pool.execute(() -> {
              if (where() == Where.LOOP) {
                base.free();
              }
            });
          }
          @AnyThread void leave() {
            if (!where().equals(Where.LOOP)) return;
            base.free();
          }
          @AnyThread void keep(EventBase given) {
            Where where = Where.of(given);
            if (where == Where.LOOP) given.free();
          }
        }
        """);
  }

  @Test
  void switched() {
    program(
        WHERE,
        """
        class Server {
          @AnyThread void named(EventBase base) {
            switch (Where.of(base)) {
              case LOOP -> base.free();
              case ELSEWHERE -> base.execute(base::free);
              default -> {}
            }
          }
          @AnyThread void left(EventBase base) {
            switch (Where.of(base)) {
              case NOWHERE:
              case ELSEWHERE:
                base.execute(base::free);
                break;
              default:
                base.free();
            }
          }
          @AnyThread int yielded(EventBase base) {
            return switch (Where.of(base)) {
              case LOOP -> {
                base.free();
                yield 1;
              }
              case ELSEWHERE, NOWHERE -> 2;
            };
          }
        }
        """);
  }

  @Test
  void textsAndNumbers() {
    program(
        """
        class Server {
          static final int HERE = 1;
          static final int ELSEWHERE = 2;
          static int number(EventBase base) { return base.inLoopThread() ? HERE : ELSEWHERE; }
          static String text(EventBase base) { return base.inLoopThread() ? "here" : "elsewhere"; }
          @AnyThread void number(EventBase base, int ignored) {
            if (number(base) == HERE) base.free();
            if (number(base) != ELSEWHERE) base.free();
          }
          @AnyThread void text(EventBase base, int ignored) {
            if ("here".equals(text(base))) base.free();
            switch (text(base)) {
              case "here" -> base.free();
              default -> {}
            }
          }
        }
        """);
  }

  @Test
  void theOtherValue() {
    program(
        WHERE,
        """
        class Server {
          Where kept = Where.NOWHERE;
          @AnyThread void compared(EventBase base) {
            if (Where.of(base) != Where.LOOP) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
          @AnyThread void switched(EventBase base) {
            switch (Where.of(base)) {
              case ELSEWHERE:
                break;
              default:
                base.free(); // BUG: LoopThreadOnly
            }
          }
          @AnyThread void ofAnotherLoop(EventBase base, EventBase next) {
            Where where = Where.of(base);
            base = next;
            if (where == Where.LOOP) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
          @AnyThread void keptInAField(EventBase base) {
            kept = Where.of(base);
            if (kept == Where.LOOP) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
          @AnyThread void counted(EventBase base, int times) {
            int i = 0;
            for (; i < times; i++) {
              if (base.inLoopThread()) break;
            }
            if (i == 1) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """);
  }
}
