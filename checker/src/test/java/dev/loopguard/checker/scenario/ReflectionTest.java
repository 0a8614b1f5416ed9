package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** What reflection makes is of a class that has a constructor for what is given. */
final class ReflectionTest {
  private static final String FINE = "";
  private static final String TOLD = " // BUG: LoopThreadOnly";

  /** A plugin is made in one of these ways, of {@code type}, and is unloaded on a pool. */
  private static void check(String made, String windowsParameters, String outcome) {
    program(
        "interface Destroyable { void destroy(); }",
        """
        class Window implements Destroyable {
          static EventBase base;
          Window(%s) {}
          @Override public void destroy() {
            base.free();%s
          }
        }
        """
            .formatted(windowsParameters, outcome),
        """
        class Plugin {
          final Object loaded;
          Plugin(Class<?> type, Object[] given) throws ReflectiveOperationException {
            loaded = %s;
          }
          void unload() {
            if (loaded instanceof Destroyable) {
              ((Destroyable) loaded).destroy();
            }
          }
        }
        """
            .formatted(made),
        """
        class Sorted extends Plugin implements Comparable<Plugin> {
          Sorted(Class<?> type) throws ReflectiveOperationException { super(type, null); }
          @Override public int compareTo(Plugin other) { return 0; }
        }
        """,
        """
        class Server {
          void start(ExecutorService pool, Class<?> type) throws ReflectiveOperationException {
            Plugin plugin = new Plugin(type, new Object[0]);
            pool.execute(() -> plugin.unload());
          }
        }
        """);
  }

  @Test
  void otherNumberOfArguments() {
    check("type.getDeclaredConstructor().newInstance()", "String title", FINE);
    check("type.newInstance()", "String title", FINE);
    check("type.getConstructor(Plugin.class).newInstance(this)", "", FINE);
  }

  @Test
  void argumentsOfAnotherType() {
    check("type.getConstructor(Plugin.class).newInstance(this)", "Integer size", FINE);
    check("type.getConstructors()[0].newInstance(this, type)", "Plugin plugin, Integer size", FINE);
    check("type.getConstructor(Plugin.class).newInstance(this)", "Runnable task", FINE);
  }

  @Test
  void constructorThatFits() {
    check("type.getDeclaredConstructor().newInstance()", "", TOLD);
    check("type.newInstance()", "", TOLD);
    check("type.getConstructor(Plugin.class).newInstance(this)", "Plugin plugin", TOLD);
    check("type.getConstructor(Plugin.class).newInstance(this)", "Object plugin", TOLD);
    check("type.getConstructor(Plugin.class).newInstance(this)", "Comparable<?> plugin", TOLD);
    check("type.getConstructors()[0].newInstance(this, 5)", "Plugin plugin, int size", TOLD);
  }

  /**
   * Which of many classes is loaded nobody tells; one that is made with {@code new} need not be.
   */
  @Test
  void madeWithNewElsewhere() {
    program(
        "interface Handler { void handle(); }",
        """
        class Window implements Handler {
          static EventBase base;
          @Override public void handle() {
            base.free();
          }
        }
        """,
        """
        class Server {
          void start(ExecutorService pool, EventBase base, String name) {
            Window window = new Window();
            base.execute(() -> window.handle());
            pool.submit(() -> {
              Object made = Class.forName(name).newInstance();
              ((Handler) made).handle();
              return made;
            });
          }
        }
        """);
  }

  /** What reflection makes is not what it is given to make it of. */
  @Test
  void madeOfWhatIsMadeWithNew() {
    program(
        "interface Handler { void handle(); }",
        """
        class Window implements Handler {
          static EventBase base;
          @Override public void handle() {
            base.free();
          }
        }
        """,
        """
        class Server {
          Object loaded;
          void start(ExecutorService pool, String name) throws Exception {
            Window window = new Window();
            loaded = Class.forName(name).getConstructor(Window.class).newInstance(window);
            pool.execute(() -> stop());
          }
          void stop() {
            if (loaded instanceof Handler) {
              ((Handler) loaded).handle();
            }
          }
        }
        """);
  }

  /** How many arguments are in an array nobody tells. */
  @Test
  void argumentsInAnArray() {
    check("type.getConstructors()[0].newInstance(given)", "String title, int size", TOLD);
  }

  /** An object of an inner class is given the outer one, too. */
  @Test
  void innerClass() {
    program(
        "interface Destroyable { void destroy(); }",
        """
        class Window {
          EventBase base;
          class Part implements Destroyable {
            @Override public void destroy() {
              base.free(); // BUG: LoopThreadOnly
            }
          }
          Object part(Class<?> type) throws ReflectiveOperationException {
            return type.getDeclaredConstructor(Window.class).newInstance(this);
          }
        }
        """,
        """
        class Server {
          void start(ExecutorService pool, Window window) {
            pool.submit(() -> {
              Object part = window.part(Window.Part.class);
              ((Destroyable) part).destroy();
              return part;
            });
          }
        }
        """);
  }

  /** What is made by reflection or else by {@code new} is followed to where that is. */
  @Test
  void madeEitherWay() {
    program(
        "interface Destroyable { void destroy(); }",
        """
        class Window implements Destroyable {
          final EventBase base;
          Window(EventBase base) { this.base = base; }
          @Override public void destroy() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Server {
          void start(ExecutorService pool, EventBase base, Class<?> type) throws Exception {
            Object window = type == null ? new Window(base) : type.newInstance();
            pool.execute(() -> ((Destroyable) window).destroy());
          }
        }
        """);
  }
}
