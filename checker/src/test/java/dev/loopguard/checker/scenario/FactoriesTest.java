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

  private static final String CELL =
      """
      class Cell<T> {
        private final List<Consumer<T>> listeners = new ArrayList<>();
        void set(T value) { for (Consumer<T> listener : listeners) listener.accept(value); }
        void listen(Consumer<T> listener) { listeners.add(listener); }
        <R> Cell<R> map(Function<T, R> function) {
          Cell<R> mapped = new Cell<>();
          listen(value -> mapped.set(function.apply(value)));
          return mapped;
        }
      }
      """;

  @Test
  void anotherOneIsDerived() {
    program(
        CELL,
        """
        class Server {
          void start(EventBase base, Executor pool) {
            Cell<Integer> here = new Cell<>();
            here.map(String::valueOf).listen(text -> base.free());
            base.execute(() -> here.set(1));
            Cell<Integer> there = new Cell<>();
            there.map(String::valueOf).listen(System.out::println);
            pool.execute(() -> there.set(2));
          }
        }
        """);
  }

  @Test
  void theOneThatIsDerived() {
    program(
        CELL,
        """
        class Server {
          void start(EventBase base, Executor pool) {
            Cell<Integer> here = new Cell<>();
            here.map(String::valueOf).listen(System.out::println);
            base.execute(() -> here.set(1));
            Cell<Integer> there = new Cell<>();
            there.map(String::valueOf).listen(text -> base.free()); // BUG: LoopThreadOnly
            there.map(number -> number + 1).map(String::valueOf).listen(
                text -> base.free()); // BUG: LoopThreadOnly
            pool.execute(() -> there.set(2));
          }
        }
        """);
  }

  private static final String CHAIN =
      """
      class Chain<T, R> {
        private final Function<T, R> steps;
        Chain(Function<T, R> steps) { this.steps = steps; }
        <S> Chain<T, S> then(Function<R, S> next) {
          return new Chain<>(value -> next.apply(steps.apply(value)));
        }
        R run(T value) { return steps.apply(value); }
      }
      """;

  @Test
  void twoChainsOfFunctions() {
    program(
        CHAIN,
        """
        class Server {
          @LoopThreadOnly static int tick(int by) { return by; }
          void start(EventBase base, ExecutorService pool) {
            Chain<String, Integer> here =
                new Chain<String, String>(String::trim)
                    .then(String::length)
                    .then(by -> tick(by));
            Chain<String, Integer> there =
                new Chain<String, String>(String::trim).then(String::length).then(by -> by);
            base.execute(() -> here.run("here"));
            pool.execute(() -> there.run("there"));
          }
        }
        """);
  }

  @Test
  void aChainOfFunctionsOnAnotherThread() {
    program(
        CHAIN,
        """
        class Server {
          @LoopThreadOnly static int tick(int by) { return by; }
          void start(EventBase base, ExecutorService pool) {
            Chain<String, Integer> here =
                new Chain<String, String>(String::trim)
                    .then(String::length)
                    .then(by -> tick(by)); // BUG: LoopThreadOnly
            Chain<String, Integer> there =
                new Chain<String, String>(String::trim).then(String::length).then(by -> by);
            base.execute(() -> there.run("there"));
            pool.execute(() -> here.run("here"));
          }
        }
        """);
  }
}
