package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** A loop of one's own in an object that was made of it, and in one that this has made. */
final class OwnedThroughObjectsTest {
  private static final String CONNECTION =
      """
      class Connection implements AutoCloseable {
        final EventBase base;
        Connection(EventBase base) { this.base = base; }
        @LoopThreadOnly("base") void send() {}
        void run() { base.loop(); }
        @Override public void close() { base.free(); }
      }
      """;

  private static final String SERVER =
      """
      class Server {
        final Connection connection;
        Server(EventBase base) { connection = new Connection(base); }
      }
      """;

  @Test
  void throughTwoObjects() {
    program(
        CONNECTION,
        SERVER,
        """
        class Main {
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            Server server = new Server(base);
            server.connection.send();
            base.loop();
            server.connection.send();
            base.free();
          }
        }
        """);
  }

  @Test
  void createdOnTheSpot() {
    program(
        CONNECTION,
        "record Line(EventBase base) { @LoopThreadOnly(\"base\") void send() {} }",
        """
        class Main {
          public static void main(String[] args) {
            Line line = new Line(EventBase.create());
            line.send();
            line.base().loop();
            line.base().free();
            try (Connection connection = new Connection(EventBase.create())) {
              connection.send();
              connection.run();
            }
          }
        }
        """);
  }

  @Test
  void givenAway() {
    program(
        CONNECTION,
        SERVER,
        """
        class Main {
          public static void main(String[] args) {
            EventBase own = EventBase.create();
            EventBase given = EventBase.create();
            Server server = new Server(own);
            Server other = new Server(given);
            new Thread(given::loop).start();
            server.connection.send();
            other.connection.send(); // BUG: LoopThreadOnly
            Connection connection = new Connection(EventBase.create());
            new Thread(connection.base::loop).start();
            connection.base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** What runs a loop may be a static method that the object's own code calls. */
  @Test
  void givenAwayToAnObjectThatHasItRun() {
    program(
        """
        class Serve implements Runnable {
          private final EventBase base;
          Serve(EventBase base) { this.base = base; }
          @Override public void run() { serve(base); }
          private static void serve(EventBase base) {
            base.loop();
            base.free();
          }
        }
        """,
        """
        class Main {
          public static void main(String[] args) {
            EventBase own = EventBase.create();
            EventBase given = EventBase.create();
            new Thread(new Serve(given)).start();
            own.free();
            given.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }
}
