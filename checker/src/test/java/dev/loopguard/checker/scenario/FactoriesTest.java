package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import java.util.List;
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

  private static final String LISTENERS =
      """
      class Listeners<T> {
        private static final Listeners<Object> SHARED = new Listeners<>();
        private static boolean tracing;
        private final List<T> all = new ArrayList<>();
        void add(T listener) { all.add(listener); }
        void fire(Consumer<T> how) { for (T listener : all) how.accept(listener); }
        static <T> Listeners<T> create() { return tracing ? new Traced<>() : new Listeners<>(); }
        static <T> Listeners<T> orNull(boolean some) {
          if (!some) return null;
          if (tracing) return new Traced<>();
          return create();
        }
        static <T> Listeners<T> filled(T first) {
          Listeners<T> listeners = create();
          listeners.add(first);
          return listeners;
        }
        @SuppressWarnings("unchecked")
        static <T> Listeners<T> shared() { return (Listeners<T>) SHARED; }
      }
      """;
  private static final String TRACED =
      """
      class Traced<T> extends Listeners<T> {
        @Override void add(T listener) {
          System.out.println(listener);
          super.add(listener);
        }
      }
      """;
  private static final String ACTION =
      """
      class Action implements Runnable, Consumer<String> {
        private final EventBase base;
        Action(EventBase base) { this.base = base; }
        @Override public void run() {
          base.free(); // BUG: LoopThreadOnly
        }
        @Override public void accept(String text) {}
      }
      """;
  private static final String HARMLESS = ACTION.replace(" // BUG: LoopThreadOnly", "");

  /** Fields of several classes keep what one factory makes, of one class or another. */
  @Test
  void listsOfOtherObjects() {
    program(
        LISTENERS,
        TRACED,
        HARMLESS,
        """
        class Preferences {
          private final Listeners<Consumer<String>> changed = Listeners.create();
          private final Listeners<Consumer<String>> closed;
          private final Map<String, Listeners<Consumer<String>>> byKey = new HashMap<>();
          Preferences(EventBase base) { closed = Listeners.filled(new Action(base)); }
          private Listeners<Consumer<String>> of(String key) {
            Listeners<Consumer<String>> listeners = byKey.get(key);
            if (listeners == null) {
              listeners = Listeners.create();
              byKey.put(key, listeners);
            }
            return listeners;
          }
          void start(EventBase base) {
            changed.add(new Action(base));
            of("size").add(new Action(base));
          }
        }
        """,
        """
        class Tree {
          private final Listeners<Runnable> invalidated = Listeners.create();
          private final Listeners<Runnable> maybe = Listeners.orNull(true);
          private final Listeners<Runnable> full =
              Listeners.filled(() -> System.out.println("full"));
          void start(Executor pool) {
            invalidated.add(() -> System.out.println("invalidated"));
            maybe.add(() -> System.out.println("maybe"));
            pool.execute(() -> invalidated.fire(Runnable::run));
            pool.execute(() -> maybe.fire(Runnable::run));
            pool.execute(() -> full.fire(Runnable::run));
          }
        }
        """);
  }

  @Test
  void theListThatIsTold() {
    for (String list : List.of("create()", "orNull(true)", "filled(() -> {})")) {
      program(
          LISTENERS,
          TRACED,
          ACTION,
          """
          class Tree {
            private final Listeners<Runnable> invalidated = Listeners.%s;
            void start(EventBase base, Executor pool) {
              invalidated.add(new Action(base));
              pool.execute(() -> invalidated.fire(Runnable::run));
            }
          }
          """
              .formatted(list));
    }
  }

  @Test
  void givenToTheFactory() {
    program(
        LISTENERS,
        TRACED,
        ACTION,
        """
        class Tree {
          private final Listeners<Runnable> invalidated;
          Tree(EventBase base) { invalidated = Listeners.filled(new Action(base)); }
          void start(Executor pool) { pool.execute(() -> invalidated.fire(Runnable::run)); }
        }
        """);
  }

  /** What is made once and asked for often is one list. */
  @Test
  void aListThatTwoShare() {
    program(
        LISTENERS,
        TRACED,
        ACTION,
        """
        class Preferences {
          private final Listeners<Runnable> changed = Listeners.shared();
          void start(EventBase base) { changed.add(new Action(base)); }
        }
        """,
        """
        class Tree {
          private final Listeners<Runnable> invalidated = Listeners.shared();
          void start(Executor pool) { pool.execute(() -> invalidated.fire(Runnable::run)); }
        }
        """);
  }

  /** The list of one class is handed to the other, or put into a map and taken out again. */
  @Test
  void aListThatIsPassedOn() {
    program(
        LISTENERS,
        TRACED,
        ACTION,
        """
        class Tree {
          private final Listeners<Runnable> invalidated;
          Tree(Listeners<Runnable> listeners) { invalidated = listeners; }
          void start(Executor pool) { pool.execute(() -> invalidated.fire(Runnable::run)); }
        }
        """,
        """
        class Server {
          void start(EventBase base, Executor pool) {
            Listeners<Runnable> first = Listeners.create();
            first.add(new Action(base));
            Listeners<Runnable> second = Listeners.create();
            second.add(() -> System.out.println("fine"));
            new Tree(first).start(pool);
            new Tree(second).start(pool);
          }
        }
        """);
    program(
        LISTENERS,
        TRACED,
        ACTION,
        """
        class Preferences {
          private final Map<String, Listeners<Runnable>> byKey = new HashMap<>();
          Listeners<Runnable> of(String key) {
            return byKey.computeIfAbsent(key, k -> Listeners.create());
          }
          void start(EventBase base) { of("size").add(new Action(base)); }
          void set(String key) {
            Listeners<Runnable> listeners = byKey.get(key);
            if (listeners != null) listeners.fire(Runnable::run);
          }
        }
        """,
        """
        class Server {
          static void start(EventBase base, Executor pool, Preferences preferences) {
            preferences.start(base);
            pool.execute(() -> preferences.set("size"));
          }
        }
        """);
  }

  /** What a parameter or a method's result may be is partly what it is. */
  @Test
  void aListThatMayBeThereAlready() {
    program(
        LISTENERS,
        TRACED,
        ACTION,
        """
        class Server {
          private static Listeners<Runnable> of(Listeners<Runnable> given) {
            given = given != null ? given : Listeners.create();
            return given != null ? given : of(given);
          }
          static void start(EventBase base, Executor pool, Listeners<Runnable> given) {
            of(given).add(new Action(base));
            pool.execute(() -> of(given).fire(Runnable::run));
          }
        }
        """);
  }
}
