package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** A class that leaves it to its heirs which loop is theirs, and what each of them calls it. */
final class GettersTest {
  private static final String CHANNEL =
      """
      abstract class Channel {
        abstract EventBase base();
        abstract void doStop();
        boolean here() { return base().inLoopThread(); }
        void check() {
          if (!base().inLoopThread()) throw new IllegalStateException();
        }
        void onLoop(Runnable task) {
          if (base().inLoopThread()) task.run();
          else base().execute(task);
        }
      }
      """;

  private static final String SOCKET =
      """
      class Socket extends Channel {
        final EventBase base;
        Socket(EventBase base) { this.base = base; }
        EventBase base() { return base; }
        void doStop() { base.free(); }
        void byTask() { onLoop(() -> base.free()); }
        void byCheck() {
          check();
          base.free();
        }
      }
      """;

  private static final String PIPE =
      """
      class Pipe extends Channel {
        final EventBase loop;
        Pipe(EventBase loop) { this.loop = loop; }
        EventBase base() { return loop; }
        void doStop() { loop.free(); }
        void stop() {
          if (here()) loop.free();
          else loop.execute(loop::free);
        }
      }
      """;

  @Test
  void heirsRelyOnWhatTheirSuperclassHasAsked() {
    program(
        CHANNEL,
        SOCKET,
        PIPE,
        """
        class Server {
          void stop(Socket socket, Pipe pipe, Executor pool) {
            pool.execute(socket::byTask);
            pool.execute(socket::byCheck);
            pool.execute(pipe::stop);
          }
        }
        """);
  }

  @Test
  void whoeverKnowsTheSuperclassOnlyAsksThatForTheLoop() {
    program(
        CHANNEL,
        SOCKET,
        PIPE,
        """
        class Server {
          void stop(Channel channel, Executor pool) {
            pool.execute(() -> channel.onLoop(channel::doStop));
            pool.execute(() -> channel.onLoop(() -> channel.doStop()));
            pool.execute(() -> { if (channel.here()) channel.doStop(); });
            pool.execute(() -> { if (channel.base().inLoopThread()) channel.doStop(); });
            pool.execute(() -> channel.base().execute(() -> channel.doStop()));
          }
        }
        """);
  }

  @Test
  void whatAnotherObjectWasAskedSaysNothing() {
    program(
        CHANNEL,
        """
        class Socket extends Channel {
          final EventBase base;
          Socket(EventBase base) { this.base = base; }
          EventBase base() { return base; }
          void doStop() {
            base.free(); // BUG: LoopThreadOnly
          }
          void unless() {
            if (!here()) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """,
        """
        class Server {
          void stop(Channel one, Channel other, Socket socket, Executor pool) {
            pool.execute(() -> { if (other.here()) one.doStop(); });
            pool.execute(socket::unless);
          }
        }
        """);
  }

  @Test
  void interfacesOfWhateverHasALoop() {
    program(
        "interface HasLoop { EventBase loop(); }",
        """
        record Connection(EventBase loop) implements HasLoop {
          void stop() { loop.free(); }
        }
        """,
        """
        class Server {
          static void run(HasLoop owner, Runnable task) {
            if (owner.loop().inLoopThread()) task.run();
            else owner.loop().execute(task);
          }
          <T extends HasLoop> void stop(T any, Connection connection, Executor pool) {
            pool.execute(() -> run(connection, connection::stop));
            pool.execute(() -> run(connection, () -> connection.stop()));
            pool.execute(() -> run(any, () -> any.loop().free()));
            pool.execute(() -> connection.loop().free()); // BUG: LoopThreadOnly
          }
        }
        """);
  }
}
