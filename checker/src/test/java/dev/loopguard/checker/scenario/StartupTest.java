package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Main does one thing after the other: what it sets first, nobody hears who is added later. */
final class StartupTest {
  private static final String SETTINGS =
      """
      interface Listener {
        void changed(String key);
      }
      class Settings {
        private final List<Listener> listeners = new ArrayList<>();
        void add(Listener listener) {
          listeners.add(listener);
        }
        void put(String key) {
          for (Listener listener : listeners) {
            listener.changed(key);
          }
        }
      }
      """;

  private static final String STEPS =
      """
      private static void configure(String[] args) {
        for (String arg : args) {
          settings.put(arg);
        }
      }
      private static void start() {
        javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
      }
      """;

  private static String view(String tells) {
    return """
    class View implements Listener {
      private final javax.swing.JLabel label = new javax.swing.JLabel();
      @Override public void changed(String key) {
        label.setText(key);%s
      }
    }
    """
        .formatted(tells);
  }

  private static final String VIEW = view("");
  private static final String TOLD = view(" // BUG: LoopThreadOnly");

  private static void check(String view, String main) {
    program(
        SETTINGS,
        view,
        """
        class Main {
          private static final Settings settings = new Settings();
        %s
        }
        """
            .formatted(main.indent(2)));
  }

  @Test
  void setBeforeAnybodyListens() {
    check(
        VIEW,
        """
        public static void main(String[] args) {
          settings.put("language");
          javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
        }
        """);
  }

  /** The task that is run from a list is made by what comes after. */
  @Test
  void goneThroughBeforeAnythingIsThere() {
    program(
        """
        class Buffers {
          private final EventBase base;
          private final List<Runnable> all = new ArrayList<>();
          Buffers(EventBase base) { this.base = base; }
          void open() {
            all.add(() -> base.free());
          }
          void reload() { all.forEach(Runnable::run); }
        }
        """,
        """
        class Main {
          static EventBase base;
          public static void main(String[] args) {
            Buffers buffers = new Buffers(base);
            buffers.reload();
            base.execute(() -> {
              buffers.open();
              buffers.reload();
            });
          }
        }
        """);
  }

  @Test
  void setOnceSomebodyListens() {
    check(
        TOLD,
        """
        public static void main(String[] args) {
          javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
          settings.put("language");
        }
        """);
  }

  /** In a method that main calls, once. */
  @Test
  void setInAStepOfItsOwn() {
    check(
        VIEW,
        """
        public static void main(String[] args) {
          configure(args);
          start();
        }
        """
            + STEPS);
  }

  /** What main calls, and that once, takes steps of its own. */
  @Test
  void stepsWithinAStep() {
    check(
        VIEW,
        """
        public static void main(String[] args) {
          run(args[0]);
        }
        private static void run(String name) {
          settings.put(name);
          javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
        }
        """);
  }

  /** So it does where it implements what the program itself declares. */
  @Test
  void stepsOfAnInterface() {
    check(
        VIEW,
        """
        interface Step {
          void take(String name);
        }
        private static class First implements Step {
          @Override public void take(String name) {
            settings.put(name);
            javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
          }
        }
        public static void main(String[] args) {
          Step first = new First();
          first.take(args[0]);
        }
        """);
  }

  /** A loop is a step after what comes before it. */
  @Test
  void setBeforeALoop() {
    check(
        VIEW,
        """
        public static void main(String[] args) {
          settings.put("language");
          for (String arg : args) {
            javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
          }
        }
        """);
  }

  @Test
  void stepThatComesTwice() {
    check(
        TOLD,
        """
        public static void main(String[] args) {
          configure(args);
          start();
          configure(args);
        }
        """
            + STEPS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (String arg : args) { %s }",
        "for (int i = 0; i < 2; i++) { %s }",
        "while (args.length > 0) { %s }",
        "do { %s } while (args.length > 0);",
        "while (args.length > 0) { if (args[0] == null) { %s } }"
      })
  void loop(String loop) {
    String steps =
        """
        settings.put("language");
        javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
        """;
    check(TOLD, "public static void main(String[] args) {" + loop.formatted(steps) + "}");
  }

  /** What is made on the way to what is called is made before. */
  @Test
  void madeForAnArgument() {
    check(
        TOLD,
        """
        public static void main(String[] args) {
          settings.put(name(listen()));
        }
        private static Object listen() {
          javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
          return settings;
        }
        private static String name(Object of) {
          return "language";
        }
        """);
  }

  @Test
  void madeOnAnotherThread() {
    check(
        TOLD,
        """
        public static void main(String[] args) {
          new Adder().start();
          settings.put("language");
        }
        private static class Adder extends Thread {
          @Override public void run() {
            javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
          }
        }
        """);
  }

  /** A step is a method that main calls from a loop. */
  @Test
  void stepInALoop() {
    check(
        TOLD,
        """
        public static void main(String[] args) {
          while (true) {
            step(args[0]);
          }
        }
        private static void step(String arg) {
          settings.put(arg);
          javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
        }
        """);
  }

  /** Another thread may come at any time. */
  @Test
  void setOnAThreadThatWasStartedBefore() {
    check(
        TOLD,
        """
        public static void main(String[] args) {
          new Thread(() -> settings.put("language")).start();
          javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
        }
        """);
  }

  /** What is set tells somebody who makes another one that listens. */
  @Test
  void madeOnTheWay() {
    check(
        TOLD,
        """
        public static void main(String[] args) {
          settings.add(key -> javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View())));
          settings.put("language");
        }
        """);
  }

  /** The object of the program itself is made in one step, and runs in another. */
  @Test
  void stepsOfAnObject() {
    program(
        SETTINGS,
        VIEW,
        """
        class Main {
          private final Settings settings;
          Main(String language) {
            settings = new Settings();
            settings.put(language);
          }
          void start() {
            javax.swing.SwingUtilities.invokeLater(this::show);
          }
          private void show() {
            settings.add(new View());
          }
          public static void main(String[] args) {
            new Main(args[0]).start();
          }
        }
        """);
  }

  /** The same, but a thread is started that does it, too. */
  @Test
  void stepThatAThreadTakesToo() {
    program(
        SETTINGS,
        TOLD,
        """
        class Main implements Runnable {
          private static final Settings settings = new Settings();
          @Override public void run() {
            settings.put("language");
            javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
          }
          public static void main(String[] args) {
            Main main = new Main();
            Executor later = Runnable::run;
            later.execute(main);
            main.run();
          }
        }
        """);
  }

  /** What says that it may run on any thread is no step of main's alone. */
  @Test
  void stepThatAnybodyMayTake() {
    check(
        TOLD,
        """
        public static void main(String[] args) {
          configure(args);
          javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
        }
        @AnyThread private static void configure(String[] args) {
          settings.put(args[0]);
        }
        """);
  }

  /** Nor is what an object may have overridden. */
  @Test
  void stepOfOneOfTwoClasses() {
    check(
        TOLD,
        """
        public static void main(String[] args) {
          Step step = args.length > 0 ? new Step() : new Second();
          step.take();
          settings.put("language");
        }
        private static class Step {
          void take() {}
        }
        private static class Second extends Step {
          @Override void take() {
            javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
          }
        }
        """);
  }

  /** Whoever ends one program starts it again. */
  @Test
  void mainThatIsCalled() {
    check(
        TOLD,
        """
        public static void main(String[] args) {
          settings.put("language");
          javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
        }
        static void restart() {
          main(new String[0]);
        }
        """);
  }

  /** Of two programs each has its own order. */
  @Test
  void twoPrograms() {
    program(
        SETTINGS,
        TOLD,
        """
        class Main {
          static final Settings settings = new Settings();
          public static void main(String[] args) {
            settings.put("language");
            show();
          }
          static void show() {
            javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
          }
        }
        """,
        """
        class Tool {
          public static void main(String[] args) {
            Main.show();
            Main.settings.put("language");
          }
        }
        """);
  }

  /** A class is initialised when it is first used, and so are those that it extends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shared.first.put(null);",
        "Shared.use();",
        "new Shared();",
        "Object used = Heir.OTHER;",
        "Heir.useHeir();",
        "new Heir();",
        "twice(); twice();"
      })
  void madeByAnInitialiser(String use) {
    program(
        SETTINGS,
        TOLD,
        """
        class Shared {
          static final Settings first = new Settings();
          static {
            javax.swing.SwingUtilities.invokeLater(() -> Main.settings.add(new View()));
          }
          static void use() {}
        }
        class Heir extends Shared {
          static final Object OTHER = new Object();
          static void useHeir() {}
        }
        """,
        """
        class Main {
          static final Settings settings = new Settings();
          public static void main(String[] args) {
            %s
            settings.put("language");
            javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
          }
          static Object twice() {
            return Shared.first;
          }
        }
        """
            .formatted(use));
  }

  /** Which class that is, nobody knows: one that nobody makes with {@code new}. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plugin() { %s }",
        "{ %s }",
        "static { %s }",
        "@Override public void run() { %s }"
      })
  void pluginThatIsLoaded(String member) {
    String adding = "javax.swing.SwingUtilities.invokeLater(() -> Main.settings.add(new View()));";
    program(
        SETTINGS,
        TOLD,
        """
        class Plugin extends Thread {
          %s
        }
        """
            .formatted(member.formatted(adding)),
        """
        class Main {
          static final Settings settings = new Settings();
          public static void main(String[] args) throws Exception {
            Class.forName(args[0]);
            settings.put("language");
            javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
          }
        }
        """);
  }

  /** What reflection makes is not what somebody makes with {@code new}. */
  @Test
  void pluginThatIsMadeLater() {
    program(
        SETTINGS,
        VIEW,
        """
        class Main {
          static final Settings settings = new Settings();
          public static void main(String[] args) throws Exception {
            Class.forName(args[0]);
            settings.put("language");
            javax.swing.SwingUtilities.invokeLater(() -> new Adder().add());
          }
          static class Adder {
            void add() { settings.add(new View()); }
          }
        }
        """);
  }

  @Test
  void madeByReflection() {
    program(
        SETTINGS,
        """
        class Plugin implements Runnable {
          @Override public void run() {
            javax.swing.SwingUtilities.invokeLater(() -> Main.settings.add(new View()));
          }
        }
        """,
        TOLD,
        """
        class Main {
          static final Settings settings = new Settings();
          public static void main(String[] args) throws Exception {
            ((Runnable) Class.forName(args[0]).getDeclaredConstructor().newInstance()).run();
            settings.put("language");
            javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
          }
        }
        """);
  }

  @Test
  void severalPrograms() {
    programs(16, VIEW);
  }

  /** A collection of many small programs: following each would cost more than it tells. */
  @Test
  void moreProgramsThanAreFollowed() {
    programs(17, TOLD);
  }

  private static void programs(int number, String view) {
    List<String> units = new ArrayList<>(List.of(SETTINGS, view));
    for (int i = 0; i < number; i++) {
      units.add(
          """
          class Main%d {
            private static final Settings settings = new Settings();
            public static void main(String[] args) {
              settings.put("language");
              javax.swing.SwingUtilities.invokeLater(() -> settings.add(new View()));
            }
          }
          """
              .formatted(i));
    }
    program(units.toArray(new String[0]));
  }

  /** When a library runs its code, and makes its objects, nobody knows. */
  @Test
  void librarysListeners(@TempDir Path folder) throws IOException {
    Scenario.of(
            """
            class Main {
              static EventBase base;
              public static void main(String[] args) {
                lib.Tasks.runAll(); // BUG: LoopThreadOnly
                base.execute(() -> lib.Tasks.all.add(new lib.Tasks.Task(base)));
              }
            }
            """)
        .library(
            folder,
            """
            import dev.loopguard.event.EventBase;
            import java.util.*;
            public class Tasks {
              public static final List<Runnable> all = new ArrayList<>();
              public static void runAll() {
                for (Runnable task : all) task.run();
              }
              public static final class Task implements Runnable {
                private final EventBase base;
                public Task(EventBase base) { this.base = base; }
                @Override public void run() { base.free(); }
              }
            }
            """)
        .check();
  }
}
