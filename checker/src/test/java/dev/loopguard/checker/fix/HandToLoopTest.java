package dev.loopguard.checker.fix;

import dev.loopguard.checker.WrongLoop;
import org.junit.jupiter.api.Test;

final class HandToLoopTest {
  @Test
  void methodReference() {
    Repair.of(
            """
            class Server {
              void start(EventBase base) {
                new Thread(
                        () -> {
                          System.out.println("stop");
                          base.free();
                        })
                    .start();
              }
            }
            """)
        .becomes(
            """
            class Server {
              void start(EventBase base) {
                new Thread(
                        () -> {
                          System.out.println("stop");
                          base.execute(base::free);
                        })
                    .start();
              }
            }
            """);
  }

  @Test
  void l14_theWholeTask() {
    Repair.of(
            """
            class Server {
              void start(EventBase base, Executor pool) {
                new Thread(() -> base.free()).start();
                pool.execute(base::free);
              }
            }
            """)
        .becomes(
            """
            class Server {
              void start(EventBase base, Executor pool) {
                new Thread(() -> base.execute(base::free)).start();
                pool.execute(() -> base.execute(base::free));
              }
            }
            """);
  }

  @Test
  void argumentsThatNeverChange() {
    Repair.of(
            """
            class Server {
              private final EventBase base;

              Server(EventBase base) {
                this.base = base;
              }

              @LoopThreadOnly("base")
              void tick(String name) {}

              @AnyThread
              int start(String name) {
                tick(name + "!");
                return 1;
              }
            }
            """)
        .becomes(
            """
            class Server {
              private final EventBase base;

              Server(EventBase base) {
                this.base = base;
              }

              @LoopThreadOnly("base")
              void tick(String name) {}

              @AnyThread
              int start(String name) {
                base.execute(() -> tick(name + "!"));
                return 1;
              }
            }
            """);
  }

  @Test
  void theLoopOfAnotherObject() {
    Repair.of(
            """
            class Server {
              static class Connection {
                final EventBase base;

                Connection(EventBase base) {
                  this.base = base;
                }

                @LoopThreadOnly("base")
                void flush() {}
              }

              @AnyThread
              int start(Connection connection) {
                connection.flush();
                return 1;
              }
            }
            """)
        .becomes(
            """
            class Server {
              static class Connection {
                final EventBase base;

                Connection(EventBase base) {
                  this.base = base;
                }

                @LoopThreadOnly("base")
                void flush() {}
              }

              @AnyThread
              int start(Connection connection) {
                connection.base.execute(connection::flush);
                return 1;
              }
            }
            """);
  }

  @Test
  void fieldThatIsCounted() {
    Repair.of(
            """
            class Server {
              private final EventBase base = EventBase.create();

              @LoopThreadOnly("base")
              private int count;

              @AnyThread
              int start() {
                count++;
                return 1;
              }
            }
            """)
        .becomes(
            """
            class Server {
              private final EventBase base = EventBase.create();

              @LoopThreadOnly("base")
              private int count;

              @AnyThread
              int start() {
                base.execute(() -> count++);
                return 1;
              }
            }
            """);
  }

  @Test
  void anotherRoleByItsModel() {
    Repair.of(
            """
            class Server {
              void start(JLabel label, Executor pool) {
                pool.execute(() -> label.setText("done"));
              }
            }
            """)
        .becomes(
            """
            class Server {
              void start(JLabel label, Executor pool) {
                pool.execute(() -> SwingUtilities.invokeLater(() -> label.setText("done")));
              }
            }
            """);
  }

  @Test
  void theOtherLoop() {
    Repair.of(
            WrongLoop.class,
            """
            class Server {
              void start() {
                EventBase one = EventBase.create();
                EventBase other = EventBase.create();
                one.execute(() -> other.free());
              }
            }
            """)
        .becomes(
            """
            class Server {
              void start() {
                EventBase one = EventBase.create();
                EventBase other = EventBase.create();
                one.execute(() -> other.execute(other::free));
              }
            }
            """);
  }

  @Test
  void l14_notWhereTheValueIsUsed() {
    Repair.of(
            """
            class Server {
              @LoopThreadOnly
              int size() {
                return 0;
              }

              void start(Executor pool) {
                pool.execute(
                    () -> {
                      int size = size(); // BUG
                      System.out.println(size);
                    });
              }
            }
            """)
        .isLeftToTheUser();
  }

  @Test
  void notWhereAVariableChanges() {
    Repair.of(
            """
            class Server {
              void start(Executor pool) {
                pool.execute(
                    () -> {
                      EventBase base = null;
                      for (int i = 0; i < 2; i++) {
                        base = EventBase.create();
                      }
                      new Thread(base::loop).start();
                      base.free(); // BUG
                    });
              }
            }
            """)
        .isLeftToTheUser();
  }

  @Test
  void l14_notWhereACheckedExceptionWouldGetLost() {
    Repair.of(
            """
            class Server {
              private final EventBase base = EventBase.create();

              @LoopThreadOnly("base")
              void flush() throws java.io.IOException {}

              void start(ExecutorService pool) {
                pool.submit(
                    () -> {
                      flush(); // BUG
                      return 1;
                    });
              }
            }
            """)
        .isLeftToTheUser();
  }
}
