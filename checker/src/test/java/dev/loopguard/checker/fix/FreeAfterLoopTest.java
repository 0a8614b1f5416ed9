package dev.loopguard.checker.fix;

import org.junit.jupiter.api.Test;

final class FreeAfterLoopTest {
  @Test
  void theThreadThatRanTheLoopFreesTheBase() {
    Repair.of(
            """
            class Server {
              private final EventBase base = EventBase.create();

              void start() {
                new Thread(this::serve, "A").start();
                new Thread(this::stop, "B").start();
              }

              private void serve() {
                base.loop();
                System.out.println("served");
              }

              private void stop() {
                System.out.println("stop");
                base.loopBreak();
                base.free();
              }
            }
            """)
        .becomes(
            """
            class Server {
              private final EventBase base = EventBase.create();

              void start() {
                new Thread(this::serve, "A").start();
                new Thread(this::stop, "B").start();
              }

              private void serve() {
                base.loop();
                base.free();
                System.out.println("served");
              }

              private void stop() {
                System.out.println("stop");
                base.loopBreak();
              }
            }
            """);
  }

  @Test
  void notWhereNobodyToldTheLoopToStop() {
    Repair.of(
            """
            class Server {
              private final EventBase base = EventBase.create();

              void start() {
                new Thread(this::serve, "A").start();
                new Thread(this::stop, "B").start();
              }

              private void serve() {
                base.loop();
              }

              private void stop() {
                base.free();
              }
            }
            """)
        .becomes(
            """
            class Server {
              private final EventBase base = EventBase.create();

              void start() {
                new Thread(this::serve, "A").start();
                new Thread(this::stop, "B").start();
              }

              private void serve() {
                base.loop();
              }

              private void stop() {
                base.execute(base::free);
              }
            }
            """);
  }
}
