package dev.loopguard.checker.fix;

import org.junit.jupiter.api.Test;

final class GuardMethodTest {
  @Test
  void oneGuardForAllThatTheMethodDoes() {
    Repair.of(
            """
            class Server {
              private final EventBase base = EventBase.create();

              @LoopThreadOnly("base")
              private int count;

              void start(Executor pool) {
                pool.execute(() -> stop("now"));
              }

              private void stop(String why) {
                if (count > 0) {
                  System.out.println(why + count);
                }
                count = 0;
                base.free();
              }
            }
            """)
        .becomes(
            """
            class Server {
              private final EventBase base = EventBase.create();

              @LoopThreadOnly("base")
              private int count;

              void start(Executor pool) {
                pool.execute(() -> stop("now"));
              }

              private void stop(String why) {
                if (!base.inLoopThread()) {
                  base.execute(() -> stop(why));
                  return;
                }
                if (count > 0) {
                  System.out.println(why + count);
                }
                count = 0;
                base.free();
              }
            }
            """);
  }

  @Test
  void whereTheValueIsUsed() {
    Repair.of(
            """
            class Server {
              private final EventBase base = EventBase.create();

              @LoopThreadOnly("base")
              int size() {
                return 0;
              }

              @AnyThread
              void print() {
                int size = size();
                System.out.println(size);
              }
            }
            """)
        .becomes(
            """
            class Server {
              private final EventBase base = EventBase.create();

              @LoopThreadOnly("base")
              int size() {
                return 0;
              }

              @AnyThread
              void print() {
                if (!base.inLoopThread()) {
                  base.execute(this::print);
                  return;
                }
                int size = size();
                System.out.println(size);
              }
            }
            """);
  }

  @Test
  void anotherRoleByItsModel() {
    Repair.of(
            """
            class Server {
              @AnyThread
              void show(JLabel label) {
                String text = label.getText();
                label.setText(text + "!");
              }
            }
            """)
        .becomes(
            """
            class Server {
              @AnyThread
              void show(JLabel label) {
                if (!SwingUtilities.isEventDispatchThread()) {
                  SwingUtilities.invokeLater(() -> show(label));
                  return;
                }
                String text = label.getText();
                label.setText(text + "!");
              }
            }
            """);
  }
}
