package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import dev.loopguard.checker.framework.Frameworks;
import org.junit.jupiter.api.Test;

/** What {@code requireNonNull} and its like return is what they were given. */
final class ReturnedArgumentsTest {
  private static final String CONN =
      """
      class Conn {
        private final EventBase base;
        Conn(EventBase base) { this.base = Objects.requireNonNull(base, "base"); }
        @LoopThreadOnly("this.base") void send() {}
      }
      """;

  @Test
  void theSameLoopByAnotherName() {
    program(
        """
        class Server {
          @AnyThread void stop(EventBase base) {
            if (base.inLoopThread()) {
              EventBase same = Objects.requireNonNull(base);
              same.free();
            }
          }
          @AnyThread void stopIfHere(EventBase base) {
            EventBase here = Objects.requireNonNull(base.inLoopThread() ? base : null, "not here");
            here.free();
          }
        }
        """);
  }

  @Test
  void keptByAnObject() {
    program(
        CONN,
        """
        class Main {
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            Conn conn = new Conn(base);
            conn.send();
            new Conn(Objects.requireNonNull(EventBase.create())).send();
            base.free();
          }
          @AnyThread static void sendIfHere(EventBase base) {
            Conn conn = new Conn(base);
            if (base.inLoopThread()) {
              conn.send();
            }
            conn.send(); // BUG: LoopThreadOnly
          }
          static void sendFromAnother() {
            EventBase one = EventBase.create();
            EventBase two = EventBase.create();
            Conn conn = new Conn(one);
            two.execute(() -> conn.send()); // BUG: WrongLoop
          }
        }
        """);
  }

  @Test
  void anExecutor() {
    program(
        """
        class Service {
          private final Executor executor;
          Service(Executor executor) { this.executor = Objects.requireNonNull(executor); }
          void later(Runnable task) { executor.execute(Objects.requireNonNull(task)); }
        }
        """,
        """
        class Server {
          void stop(EventBase base, ExecutorService pool) {
            new Service(base).later(() -> base.free());
            new Service(pool).later(() -> System.out.println("stopped"));
            new Service(pool).later(() -> base.free()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void ofGuava() {
    Scenario.of(
            """
            class Conn {
              private final EventBase base;
              Conn(EventBase base) {
                this.base = com.google.common.base.Preconditions.checkNotNull(base, "base");
              }
              @LoopThreadOnly("this.base") void send() {}
              static void start(EventBase base) {
                Conn conn = new Conn(base);
                if (base.inLoopThread()) {
                  conn.send();
                }
                conn.send();
              }
              static void startOnAThread(EventBase base) {
                new Thread(() -> {
                  Conn conn = new Conn(base);
                  if (base.inLoopThread()) {
                    conn.send();
                  } else {
                    conn.send(); // BUG: LoopThreadOnly
                  }
                }).start();
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("guava", "failureaccess")))
        .check();
  }

  /** What another object returns that returns itself is that other one. */
  @Test
  void anotherObjectThatReturnsItself() {
    Scenario.server(
        """
        static class Here implements Executor {
          final Here peer = new Elsewhere();
          @Override public void execute(Runnable task) { task.run(); }
          Here self() { return this; }
          Here peer() { return peer.self(); }
        }
        static final class Elsewhere extends Here {
          @Override public void execute(Runnable task) { new Thread(task).start(); }
        }
        @LoopThreadOnly void go() {
          new Here().self().execute(() -> tick());
          new Here().peer().execute(() -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }
}
