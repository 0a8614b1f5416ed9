package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Objects that one place makes, told apart by the calls that had them made. */
final class FactoriesTest {
  private static final String PIPE =
      """
      class Pipe<A, B> {
        private final Function<A, B> function;
        Pipe(Function<A, B> function) { this.function = function; }
        <C> Pipe<A, C> then(Function<B, C> next) { return new Pipe<>(function.andThen(next)); }
        B apply(A a) { return function.apply(a); }
      }
      """;

  @Test
  void anotherOneIsCalled() {
    program(
        PIPE,
        """
        class Server {
          void start(EventBase base, Executor pool) {
            Pipe<String, String> free =
                new Pipe<String, String>(s -> s).then(s -> { base.free(); return s; });
            base.execute(() -> free.apply(""));
            pool.execute(() -> new Pipe<String, String>(s -> s).then(s -> s + 1).apply(""));
          }
        }
        """);
  }

  @Test
  void itIsCalledItself() {
    program(
        PIPE,
        """
        class Server {
          void start(EventBase base, Executor pool, boolean some) {
            Pipe<String, String> free =
                new Pipe<String, String>(s -> s).then(s -> {
                  base.free(); // BUG: LoopThreadOnly
                  return s;
                });
            pool.execute(() -> free.apply(""));
            Pipe<String, String> other =
                new Pipe<String, String>(s -> s).then(s -> {
                  base.free(); // BUG: LoopThreadOnly
                  return s;
                });
            Pipe<String, String> either = some ? other : new Pipe<String, String>(s -> s).then(s -> s);
            pool.execute(() -> either.apply(""));
          }
        }
        """);
  }
}
