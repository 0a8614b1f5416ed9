package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** A predicate is a guard for what it has let through. */
final class FilteredTest {
  private static final String CONNECTION =
      """
      class Connection {
        final EventBase base = EventBase.create();
        boolean isHere() { return base.inLoopThread(); }
        @LoopThreadOnly("base") void send() {}
      }
      """;

  @Test
  void letThrough() {
    program(
        CONNECTION,
        """
        class Server {
          static void stop(Executor pool, Optional<EventBase> base) {
            pool.execute(() -> base.filter(EventBase::inLoopThread).ifPresent(EventBase::free));
            pool.execute(() -> {
              Optional<EventBase> mine = base.filter(EventBase::inLoopThread);
              mine.ifPresent(EventBase::free);
            });
          }
          @AnyThread void stopAll(List<EventBase> bases) {
            bases.stream()
                .filter(base -> base.inLoopThread())
                .sorted()
                .peek(base -> base.free())
                .findFirst()
                .ifPresent(EventBase::free);
          }
          @AnyThread void sendAll(List<Connection> connections) {
            connections.stream().filter(Connection::isHere).forEach(Connection::send);
            connections.stream()
                .filter(Objects::nonNull)
                .filter(connection -> connection.base.inLoopThread())
                .forEach(connection -> {
                  connection.send();
                  connection.base.free();
                });
          }
        }
        """);
  }

  @Test
  void otherThings() {
    program(
        """
        class Server {
          @AnyThread void mapped(List<EventBase> bases, EventBase other) {
            bases.stream()
                .filter(base -> base.inLoopThread())
                .map(base -> other)
                .forEach(base -> base.free()); // BUG: LoopThreadOnly
          }
          @AnyThread void leftOver(List<EventBase> bases) {
            bases.stream()
                .filter(base -> !base.inLoopThread())
                .forEach(base -> base.free()); // BUG: LoopThreadOnly
          }
          @AnyThread void before(List<EventBase> bases) {
            bases.stream()
                .peek(base -> base.free()) // BUG: LoopThreadOnly
                .filter(base -> base.inLoopThread())
                .count();
          }
          @AnyThread void handedOn(List<EventBase> bases, Executor pool) {
            bases.stream()
                .filter(base -> base.inLoopThread())
                .forEach(base -> pool.execute(base::free)); // BUG: LoopThreadOnly
          }
        }
        """);
  }
}
