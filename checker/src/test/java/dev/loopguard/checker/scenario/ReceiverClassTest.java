package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** What is kept by objects of one class is not run by objects of another that shares the field. */
final class ReceiverClassTest {
  private static final String AREA =
      """
      class Area {
        private final List<Runnable> listeners = new ArrayList<>();
        Runnable last = () -> {};
        void add(Runnable listener) {
          listeners.add(listener);
          last = listener;
        }
        void set(String text) { fire(); }
        private void fire() {
          for (Runnable listener : listeners) listener.run();
          last.run();
        }
      }
      """;

  private static final String HEIRS =
      """
      class Standalone extends Area { Standalone() { set("new"); } }
      """;

  @Test
  void anotherSubclassIsFired() {
    program(
        AREA,
        HEIRS,
        "class Editor extends Area {}",
        """
        class Server {
          static void listen(Editor editor, EventBase base) {
            editor.add(base::free);
            editor.last = base::free;
          }
          static void start(EventBase base, Executor pool, Standalone given) {
            listen(new Editor(), base);
            listen(new Editor(), base);
            pool.execute(() -> new Standalone());
            pool.execute(() -> given.set("given"));
          }
        }
        """);
  }

  @Test
  void itsOwnSubclassIsFired() {
    program(
        AREA,
        HEIRS,
        "class Editor extends Area {}",
        "class BigEditor extends Editor { BigEditor() { set(\"big\"); } }",
        """
        class Server {
          static void listen(Editor editor, EventBase base) {
            editor.add(base::free); // BUG: LoopThreadOnly
          }
          static void start(EventBase base, Executor pool) {
            listen(new Editor(), base);
            listen(new BigEditor(), base);
            pool.execute(() -> new BigEditor());
          }
        }
        """);
  }

  @Test
  void anyOfThemIsFired() {
    program(
        AREA,
        "class Editor extends Area {}",
        """
        class Server {
          static void listen(Editor editor, EventBase base) {
            editor.last = base::free; // BUG: LoopThreadOnly
          }
          static void start(EventBase base, Executor pool, Area area) {
            listen(new Editor(), base);
            listen(new Editor(), base);
            pool.execute(() -> area.set("any"));
          }
        }
        """);
  }
}
