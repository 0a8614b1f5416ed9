package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** M: what has broken an analysis once, or easily could. */
final class RobustnessTest {

  @Test
  void m01_varargsOfFunctions() {
    server(
        """
        void all(Runnable... tasks) { for (Runnable task : tasks) pool.execute(task); }
        void here(Runnable... tasks) { for (Runnable task : tasks) task.run(); }
        void start() {
          all();
          all((Runnable[]) null);
          all(() -> {}, () -> base.free()); // BUG: LoopThreadOnly
        }
        @LoopThreadOnly void stop() { here(() -> {}, () -> tick(), null); }
        """);
  }

  @Test
  void m02_cloneOfAnArrayBelongsToNoClass() {
    server(
        """
        void start(int[] sizes) {
          pool.execute(() -> System.out.println(sizes.clone().length));
          pool.execute(() -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void m03_qualifiedInnerCreation() {
    program(
        """
        class Server {
          class Session {
            @LoopThreadOnly Session() {}
          }
          static void start(Executor pool, Server server) {
            pool.execute(() -> System.out.println(server.new Session() {})); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void m04_intersectionTypes() {
    server(
        """
        void start() {
          pool.execute((Runnable & java.io.Serializable) () -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void m04_finalFieldOfWhatACallReturns() {
    server(
        """
        final Server next = null;
        Server self() { return this; }
        void start() {
          pool.execute(() -> self().next.tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void m04_wildcardInABody() {
    server(
        """
        void start() {
          List<? extends Runnable> tasks = List.of(() -> tick()); // BUG: LoopThreadOnly
          tasks.forEach(task -> pool.execute(task));
        }
        """);
  }

  @Test
  void m05_longChainOfHelpers() {
    StringBuilder chain = new StringBuilder("void start() { pool.execute(() -> m0()); }");
    int length = 500;
    for (int i = 0; i < length; i++) {
      chain.append(" private void m").append(i).append("() { m").append(i + 1).append("(); }");
    }
    chain.append("\nprivate void m").append(length).append("() {\n  tick(); // BUG: more)\n}\n");
    server(chain.toString());
  }

  @Test
  void m06_boundsThatMentionThemselves() {
    program(
        """
        class Registry {
          <T extends Comparable<T>> void sort(T one, Comparator<? super T> order) {}
          @LoopThreadOnly <T extends Comparable<T>> T first(List<? extends T> all) { return null; }
          static void start(Executor pool, Registry registry, List<Integer> all) {
            registry.sort(1, Comparator.naturalOrder());
            pool.execute(() -> registry.first(all)); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void variableThatALocalClassCaptures() {
    server(
        """
        void execute(Runnable command) {
          new Thread(new Runnable() {
            @Override public void run() { command.run(); }
          }).start();
        }
        void stop() {
          base.execute(() -> execute(() -> tick())); // BUG: LoopThreadOnly
          base.execute(() -> execute(() -> base.execute(() -> tick())));
        }
        """);
  }

  /**
   * A class was static when it was compiled against, and what it was passed is its outer one now.
   */
  @Test
  void m07_constructorThatTakesLessThanItIsGiven(@TempDir Path folder) throws IOException {
    String outer =
        """
        public class Outer implements Runnable {
          private final dev.loopguard.event.EventBase base;
          public Outer(dev.loopguard.event.EventBase base) { this.base = base; }
          @Override public void run() { base.free(); }
          %s
        }
        """;
    String maker =
        """
        public class Maker {
          public static java.util.function.Function<Outer, Outer.Inner> maker() {
            return Outer.Inner::new;
          }
        }
        """;
    Scenario program =
        Scenario.of(
            """
            class Main {
              void start(EventBase base) { lib.Maker.maker().apply(new lib.Outer(base)); }
            }
            """);
    String before = "public static class Inner { public Inner(Outer outer) {} }";
    String after = "public class Inner { public Inner() { new Thread(Outer.this).start(); } }";
    program.library(folder, outer.formatted(before), maker);
    program.library(folder, outer.formatted(after)).check();
  }
}
