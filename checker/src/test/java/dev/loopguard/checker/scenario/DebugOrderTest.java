package dev.loopguard.checker.scenario;

import dev.loopguard.checker.DebugLoggingOrder;
import org.junit.jupiter.api.Test;

/** Debug logging comes first, on every path that can be seen. */
final class DebugOrderTest {
  private static void program(String... units) {
    Scenario.of(units).checking(DebugLoggingOrder.class).check();
  }

  @Test
  void whereNoBaseIsKnown() {
    program(
        """
        class Setup {
          static { EventLog.enableDebug(DebugMask.ALL); }
          static void before() {
            EventLog.enableDebug(DebugMask.ALL);
            EventBase base = EventBase.create();
            base.free();
          }
          static void given(EventBase base) {
            EventLog.enableDebug(DebugMask.ALL);
            base.loopBreak();
          }
          static void afterAFailure() {
            EventBase base;
            try {
              base = EventBase.create();
            } catch (IllegalStateException e) {
              EventLog.enableDebug(DebugMask.ALL);
            }
          }
          static void maybe(boolean eager) {
            if (eager) { EventBase.create().free(); }
            EventLog.enableDebug(DebugMask.ALL);
          }
          static void loops(int times) {
            for (int i = 0; i < times; i++) { EventBase.create().free(); }
            EventLog.enableDebug(DebugMask.ALL);
          }
        }
        """);
  }

  @Test
  void sequences() {
    program(
        """
        class Setup {
          static void afterFreed() {
            EventBase.create().free();
            EventLog.enableDebug(DebugMask.ALL); // BUG: must come before the first base
          }
          static void inFinally() {
            EventBase base = EventBase.create();
            try {
              base.loop();
            } finally {
              EventLog.enableDebug(DebugMask.NONE); // BUG: must come before
            }
          }
          static void inResource() {
            try (EventBase base = EventBase.create()) {
              EventLog.enableDebug(DebugMask.ALL); // BUG: must come before
            }
          }
          static EventBase either(boolean one) {
            EventBase base = one ? EventBase.create() : make();
            EventLog.enableDebug(DebugMask.ALL); // BUG: must come before
            return base;
          }
          private static EventBase make() { return EventBase.create(); }
        }
        """);
  }

  @Test
  void throughCallersAndConstructors() {
    program(
        """
        class Server {
          private final EventBase base = EventBase.create();
          private final Runnable debug = () -> debug();
          void start() { debug.run(); }
          private void debug() {
            EventLog.enableDebug(DebugMask.ALL); // BUG: must come before
          }
          static void run() {
            Server server = new Server();
            server.start();
          }
        }
        """,
        """
        class Early {
          static void run() {
            debug();
            EventBase.create().free();
          }
          private static void debug() { EventLog.enableDebug(DebugMask.ALL); }
        }
        """);
  }

  @Test
  void handedOver() {
    program(
        """
        class Setup {
          static void late(Executor pool) {
            EventBase base = EventBase.create();
            pool.execute(() -> EventLog.enableDebug(DebugMask.ALL)); // BUG: must come before
            base.execute(() -> EventLog.enableDebug(DebugMask.ALL)); // BUG: must come before
          }
          static void early(Executor pool) {
            pool.execute(() -> EventLog.enableDebug(DebugMask.ALL));
            EventBase.create().free();
          }
        }
        """);
  }

  @Test
  void suppressed() {
    program(
        """
        class Setup {
          @SuppressWarnings("DebugLoggingOrder") static void late() {
            EventBase.create().free();
            EventLog.enableDebug(DebugMask.ALL);
          }
        }
        """);
  }

  @Test
  void behindAGuard() {
    program(
        """
        class Setup {
          static void set(EventBase base) {
            if (base.inLoopThread()) EventLog.enableDebug(DebugMask.ALL);
          }
        }
        """);
  }
}
