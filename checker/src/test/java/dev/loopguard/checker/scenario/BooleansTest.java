package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** What a boolean tells of the thread, however it came about. */
final class BooleansTest {
  private static final String THROUGH_POOL = "void start() { pool.execute(() -> stop()); }\n";

  @Test
  void boxed() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              Boolean onLoop = base.inLoopThread();
              if (onLoop) base.free();
              if (!onLoop) {
                base.free(); // BUG: LoopThreadOnly
              }
            }
            """);
  }

  @Test
  void comparedWithALiteral() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              if (base.inLoopThread() == true) base.free();
              if (base.inLoopThread() != false) base.free();
              if (base.inLoopThread() == false) {
                base.free(); // BUG: LoopThreadOnly
              }
            }
            """);
  }

  @Test
  void withoutShortCircuit() {
    server(
        THROUGH_POOL
            + """
            private boolean idle;
            private void stop() {
              if (base.inLoopThread() & idle) base.free();
              if (!(idle | !base.inLoopThread())) base.free();
              boolean both = base.inLoopThread();
              both &= idle;
              if (both) base.free();
              if (base.inLoopThread() | idle) {
                base.free(); // BUG: LoopThreadOnly
              }
              if (base.inLoopThread() ^ idle) {
                base.free(); // BUG: LoopThreadOnly
              }
            }
            """);
  }

  @Test
  void chosen() {
    server(
        THROUGH_POOL
            + """
            private boolean idle;
            private int mode;
            private void stop() {
              if (idle ? base.inLoopThread() : false) base.free();
              if (switch (mode) { case 1 -> base.inLoopThread(); default -> false; }) base.free();
              if (idle ? base.inLoopThread() : true) {
                base.free(); // BUG: LoopThreadOnly
              }
            }
            """);
  }

  @Test
  void assignedOnTheWay() {
    server(
        THROUGH_POOL
            + """
            private boolean idle;
            private void stop() {
              boolean onLoop = false;
              if (idle) onLoop = base.inLoopThread();
              if (onLoop) base.free();
              boolean asserted = false;
              try {
                base.assertInLoopThread();
                asserted = true;
              } catch (IllegalStateException elsewhere) {
                System.err.println(elsewhere);
              }
              if (asserted) base.free();
              if (!asserted) {
                base.free(); // BUG: LoopThreadOnly
              }
            }
            """);
  }

  @Test
  void passedToAHelperThatInsistsOnIt() {
    server(
        THROUGH_POOL
            + """
            private static void check(boolean fine) {
              if (!fine) throw new IllegalStateException();
            }
            private static void refuse(boolean bad, String why) {
              if (bad) throw new IllegalStateException(why);
            }
            private static boolean not(boolean it) { return !it; }
            private void stop() {
              if (not(base.inLoopThread())) {
                base.free(); // BUG: LoopThreadOnly
              }
              refuse(base.inLoopThread(), "on the loop");
              base.free(); // BUG: LoopThreadOnly
              check(base.inLoopThread());
              base.free();
            }
            """);
  }

  /** What a helper of another object asks its parameter, its caller has asked the thread. */
  @Test
  void passedToAHelperThatAsksIt() {
    program(
        """
        class Conn {
          final EventBase base;
          Conn(EventBase base) { this.base = base; }
          EventBase base() { return base; }
          void stopIf(boolean here) {
            if (here) base.free();
          }
          void stop(boolean elsewhere) {
            if (elsewhere) base.execute(() -> stop(false));
            else base.free();
          }
          void both(boolean here, boolean now) {
            if (now && here) base.free();
          }
          void on(boolean here) { stopIf(here); }
        }
        """,
        """
        class Server {
          final EventBase base;
          final Conn own;
          Server(EventBase base) {
            this.base = base;
            this.own = new Conn(base);
          }
          void run(Executor pool, Conn conn, boolean now) {
            pool.execute(() -> conn.stopIf(conn.base.inLoopThread()));
            pool.execute(() -> conn.stop(!conn.base().inLoopThread()));
            pool.execute(() -> conn.both(conn.base.inLoopThread(), now));
            pool.execute(() -> conn.on(now && conn.base.inLoopThread()));
            pool.execute(() -> own.stopIf(base.inLoopThread()));
            pool.execute(
                () -> {
                  boolean here = conn.base.inLoopThread();
                  conn.stopIf(now ? here : false);
                });
          }
        }
        """);
    program(
        """
        class Conn {
          final EventBase base;
          Conn(EventBase base) { this.base = base; }
          void stopIf(boolean here) {
            if (here) base.free(); // BUG: LoopThreadOnly
          }
          void stop(boolean elsewhere) {
            if (elsewhere) base.execute(() -> stop(false));
            else base.free(); // BUG: LoopThreadOnly
          }
          void both(boolean here, boolean now) {
            if (now && here) base.free(); // BUG: LoopThreadOnly
          }
          void either(boolean here, boolean now) {
            if (now || here) base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Server {
          void run(Executor pool, Conn conn, boolean now, EventBase other) {
            pool.execute(() -> conn.stopIf(!conn.base.inLoopThread()));
            pool.execute(() -> conn.stop(now || !conn.base.inLoopThread() && conn == null));
            pool.execute(() -> conn.both(now, conn.base != null));
            pool.execute(() -> conn.either(conn.base.inLoopThread(), now));
          }
        }
        """);
  }

  @Test
  void answeredByAFunctionObject() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              BooleanSupplier onLoop = base::inLoopThread;
              if (onLoop.getAsBoolean()) base.free();
              Runnable check = base::assertInLoopThread;
              base.free(); // BUG: LoopThreadOnly
              check.run();
              base.free();
            }
            """);
  }

  @Test
  void comparedWithAConstantObject() {
    program(
        """
        class Server {
          @AnyThread void stop(EventBase base) {
            Boolean here = base.inLoopThread();
            if (Boolean.TRUE.equals(here)) base.free();
            if (Boolean.FALSE.equals(here)) return;
            base.free();
          }
          @AnyThread void wrong(EventBase base) {
            Boolean here = base.inLoopThread();
            if (Boolean.TRUE.equals(here)) return;
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void passedOnByHandsThatDoNotAsk() {
    String main =
        """
        class Main {
          private final javax.swing.JLabel label = new javax.swing.JLabel();
          void start(Executor pool) {
            pool.execute(() -> outer(%s));
            javax.swing.SwingUtilities.invokeLater(() -> outer(true));
          }
          private void outer(boolean show) { middle(show); }
          private void middle(boolean show) { inner(show); }
          private void inner(boolean show) {
            if (show) label.setText(""); %s
          }
        }
        """;
    program(main.formatted("false", ""));
    program(main.formatted("true", "// BUG: LoopThreadOnly"));
  }
}
