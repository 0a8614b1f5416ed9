package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** E: assertions, what calls leave behind, and who owns a base before and after its loop. */
final class AssertionsTest {
  private static final String THROUGH_POOL = "void start() { pool.execute(() -> stop()); }\n";

  @Test
  void e01_assertion() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              base.assertInLoopThread();
              base.free();
            }
            """);
  }

  @Test
  void e02_assertionInHelper() {
    server(
        THROUGH_POOL
            + """
            private void check() { checkDeeper(); }
            private void checkDeeper() {
              if (!base.inLoopThread()) throw new IllegalStateException();
            }
            private void stop() {
              check();
              base.free();
            }
            """);
  }

  @Test
  void e03_assertionOnOneBranch() {
    server(
        """
        void start(boolean debug) { pool.execute(() -> stop(debug)); }
        private void stop(boolean debug) {
          if (debug) {
            base.assertInLoopThread();
            base.free();
          }
          base.free(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void e04_assertionTooLate() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              base.free(); // BUG: LoopThreadOnly
              base.assertInLoopThread();
              base.free();
            }
            """);
  }

  /** Each place is told: mending the first one does not mend the second. */
  @Test
  void e05_loopOnlyCallIsNoAssertion() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              tick(); // BUG: LoopThreadOnly
              base.free(); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void e06_assertedElsewhere() {
    server(
        THROUGH_POOL
            + """
            private void checkElsewhere() {
              if (base.inLoopThread()) throw new IllegalStateException();
            }
            private void stop() {
              checkElsewhere();
              base.free(); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void e07_assertedAndBlocking() {
    Scenario.ofServer(
            """
            private void stop() throws InterruptedException {
              Thread.sleep(1);
              base.assertInLoopThread();
              Thread.sleep(1); // BUG: BlockingOnLoopThread
            }
            void start() { pool.submit(() -> { stop(); return null; }); }
            """)
        .checking(dev.loopguard.checker.BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void e08_afterLoop() {
    server(
        """
        void start() {
          pool.execute(() -> {
            base.loop();
            base.free();
          });
          pool.execute(() -> {
            try {
              base.loop();
            } finally {
              base.free();
            }
          });
          pool.execute(() -> {
            base.free(); // BUG: LoopThreadOnly
            base.loop();
          });
        }
        """);
  }

  private static final String SESSION =
      "class Session { @LoopThreadOnly(\"base\") static void open(EventBase base) {} }";

  @Test
  void e09_preparedBeforeLoop() {
    program(
        SESSION,
        """
        class Main {
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            Session.open(base);
            base.loop();
            Session.open(base);
          }
        }
        """);
  }

  @Test
  void e10_preparedAfterTheLoopsThreadStarted() {
    program(
        SESSION,
        """
        class Main {
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            Session.open(base);
            new Thread(base::loop).start();
            Session.open(base); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void e11_constructedElsewhereAndHandedOver() {
    program(
        """
        @LoopThreadOnly class Session {
          private int sent;
          Session() { sent = 1; }
          void send() { sent++; }
          static void start(Executor pool, EventBase base) {
            pool.execute(() -> {
              Session session = new Session();
              base.execute(() -> session.send());
              base.execute(session::send);
            });
            pool.execute(() -> {
              Session session = new Session();
              session.send(); // BUG: LoopThreadOnly
            });
          }
        }
        """);
  }

  @Test
  void e12_ownershipTaken() {
    program(
        """
        class Loop {
          @EnsuresLoopThread void bindToCurrentThread() {}
          @LoopThreadOnly void close() {}
          static void start(Executor pool, Loop loop) {
            pool.execute(() -> {
              loop.bindToCurrentThread();
              loop.close();
            });
            pool.execute(() -> {
              loop.close(); // BUG: LoopThreadOnly
              loop.bindToCurrentThread();
            });
          }
        }
        """);
  }

  @Test
  void e13_assertionOfAnotherLoop() {
    program(
        """
        class Server {
          static void start(Executor pool, EventBase one, EventBase other) {
            pool.execute(() -> {
              one.assertInLoopThread();
              other.free(); // BUG: LoopThreadOnly
            });
          }
        }
        """);
  }

  @Test
  void e14_nothingRunsAfterAFailedAssertion() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              try {
                base.assertInLoopThread();
                base.free();
              } catch (IllegalStateException notHere) {
                base.execute(base::free);
              }
              try {
                base.assertInLoopThread();
              } catch (IllegalStateException notHere) {
                return;
              }
              base.free();
            }
            """);
  }
}
