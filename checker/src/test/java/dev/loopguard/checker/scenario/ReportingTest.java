package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.server;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.checker.UndeclaredLoopThreadOnly;
import dev.loopguard.checker.cli.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L: what is told, what is kept silent, and what is not there to be told. */
final class ReportingTest {

  @Test
  void l01_suppressedAnywhereOnTheWay() {
    server(
        """
        void start() {
          new Thread(this::byMethod).start();
          new Thread(this::byVariable).start();
          @SuppressWarnings("LoopThreadOnly")
          Runnable silent = () -> base.free();
          new Thread(silent).start();
          new Thread(this::told).start();
        }
        @SuppressWarnings("LoopThreadOnly") private void byMethod() { release(); }
        private void byVariable() {
          @SuppressWarnings("LoopThreadOnly") int size = size();
          System.out.println(size);
        }
        private void release() { base.free(); }
        private void told() {
          base.free(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void l02_suppressionCutsOneWayOfTwo() {
    server(
        """
        void start() {
          new Thread(this::silent).start();
          new Thread(this::loud).start();
        }
        @SuppressWarnings("LoopThreadOnly") private void silent() { release(); }
        private void loud() { release(); }
        private void release() {
          base.free(); // BUG: loud() calls release()
        }
        """);
  }

  private static final String TWO_LOOPS =
      """
      final EventBase one = EventBase.create();
      final EventBase other = EventBase.create();
      """;

  @Test
  void l02_eachCheckByItsOwnName() {
    server(
        TWO_LOOPS
            + """
            @SuppressWarnings("WrongLoop") void silent() {
              one.execute(() -> other.free());
            }
            @SuppressWarnings("LoopThreadOnly") void loud() {
              one.execute(() -> other.free()); // BUG: WrongLoop
            }
            """);
  }

  @Test
  void l03_unusedSuppressions() {
    Scenario.ofServer(
            """
            void start() {
              pool.execute(this::silent);
              pool.execute(this::clean);
            }
            @SuppressWarnings("LoopThreadOnly") private void silent() { base.free(); }
            @SuppressWarnings("LoopThreadOnly")
            private void clean() {} // BUG: silences nothing
            @SuppressWarnings("LoopThreadOnly")
            private void uncalled() { base.free(); } // BUG: silences nothing
            @SuppressWarnings("unchecked") private void another() {}
            """)
        .args("-XepOpt:LoopGuard:UnusedSuppressions=true")
        .check();
    server("@SuppressWarnings(\"LoopThreadOnly\") private void clean() {}");
  }

  private static final String HANDED_AWAY =
      """
      class Main {
        private final EventBase one = EventBase.create();
        private final EventBase two = EventBase.create();
        void start(Executor pool) {
          run(pool, () -> one.free());
          post(() -> one.free());
          runLoudly(pool, () -> one.free()); // BUG: LoopThreadOnly
          postLoudly(() -> one.free()); // BUG: WrongLoop
        }
        @SuppressWarnings("LoopThreadOnly")
        private static void run(Executor pool, Runnable task) { pool.execute(task); }
        @SuppressWarnings("WrongLoop")
        private void post(Runnable task) { two.execute(task); }
        private static void runLoudly(Executor pool, Runnable task) { pool.execute(task); }
        private void postLoudly(Runnable task) { two.execute(task); }
      }
      """;

  @Test
  void silencedWhereItIsHandedAway() {
    Scenario.of(HANDED_AWAY).check();
    Scenario.of(HANDED_AWAY).args("-XepOpt:LoopGuard:UnusedSuppressions=true").check();
  }

  @TempDir Path folder;

  private static final String BOILER =
      "package boiler; public class Boiler { public void heat() {} public void cool() {} }";

  @Test
  void l06_modelsOfForeignCode() throws IOException {
    String use =
        """
        void start(boiler.Boiler boiler) {
          pool.execute(() -> boiler.cool());
          pool.execute(() -> boiler.heat());%s
        }
        """;
    Scenario.ofServer(use.formatted("")).with("boiler/Boiler.java", BOILER).check();
    Path model = folder.resolve("boiler.java");
    Files.writeString(
        model,
        """
        package boiler;
        public class Boiler {
          @LoopThreadOnly(role = "boiler") void heat();
        }
        """);
    Scenario.ofServer(use.formatted(" // BUG: Boiler.heat() must run on the boiler's thread"))
        .with("boiler/Boiler.java", BOILER)
        .args("-XepOpt:LoopGuard:Models=" + model)
        .check();
  }

  @Test
  void l08_severityOfEachCheck() throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Server.java"),
            """
            class Server {
              void start(dev.loopguard.event.EventBase base) {
                new Thread(() -> base.free()).start();
              }
            }
            """);
    List<String> javac = List.of("-d", folder.toString());
    assertTrue(Build.run(javac, List.of(), source).contains("error: [LoopThreadOnly]"));
    assertTrue(
        Build.run(javac, List.of("-Xep:LoopThreadOnly:WARN"), source)
            .contains("warning: [LoopThreadOnly]"));
    assertEquals("", Build.run(javac, List.of("-Xep:LoopThreadOnly:OFF"), source));
  }

  @Test
  void l09_longChainIsFolded() {
    StringBuilder chain = new StringBuilder("void start() { pool.execute(() -> m0()); }\n");
    for (int i = 0; i < 12; i++) {
      chain.append("private void m%d() { m%d(); }\n".formatted(i, i + 1));
    }
    server(chain + "private void m12() {\n  base.free(); // BUG: more)\n}");
  }

  @Test
  void l10_shortestChain() {
    server(
        """
        void start() {
          pool.execute(() -> far());
          pool.execute(() -> near());
        }
        private void far() { farther(); }
        private void farther() { near(); }
        private void near() {
          base.free(); // BUG: One other way leads here.
        }
        """);
  }

  /** One a sink call site: each wants a repair of its own, and says so once. */
  @Test
  void l11_manySinksInOneHelper() {
    server(
        """
        void start() {
          pool.execute(this::work);
          pool.submit(this::work);
        }
        private void work() {
          tick(); // BUG: One other way leads here.
          base.free(); // BUG: One other way leads here.
          size(); // BUG: One other way leads here.
        }
        """);
  }

  /** The rest of the module is there as class files, and the finding moves to the last call. */
  @Test
  void l12_oneFileCompiledAlone() throws IOException {
    String closer =
        "public class Closer { public static void close(dev.loopguard.event.EventBase base) {%s }"
            + " }";
    String use =
        """
        void start() {
          pool.execute(() -> lib.Closer.close(base));%s
        }
        """;
    Scenario.ofServer(use.formatted(""))
        .library(Files.createDirectory(folder.resolve("none")), closer.formatted(""))
        .check();
    Scenario.ofServer(use.formatted(" // BUG: Closer.close() calls EventBase.free()"))
        .library(Files.createDirectory(folder.resolve("some")), closer.formatted(" base.free();"))
        .check();
  }

  @Test
  void l13_generatedCodeIsLetBe() {
    Scenario.of(
            """
            @javax.annotation.processing.Generated("tool") class Generated {
              static void stop(EventBase base) { base.free(); }
            }
            """,
            """
            class Server {
              void start(EventBase base) { new Thread(() -> Generated.stop(base)).start(); }
            }
            """)
        .args("-XepDisableWarningsInGeneratedCode", "-Xep:LoopThreadOnly:WARN")
        .check();
  }

  @Test
  void unusedSuppressionsOfEveryKind() {
    Scenario.ofServer(
            """
            void start() { pool.execute(this::silent); }
            @SuppressWarnings("LoopThreadOnly") private void silent() { base.free(); }
            @SuppressWarnings("LoopThreadOnly") static class Idle {} // BUG: silences nothing
            @SuppressWarnings("LoopThreadOnly") private int count; // BUG: silences nothing
            private final Runnable idle = new Runnable() {
              @SuppressWarnings("LoopThreadOnly")
              @Override public void run() {} // BUG: silences nothing
            };
            void local() {
              @SuppressWarnings("LoopThreadOnly") int count = 0; // BUG: silences nothing
              class Local {
                @SuppressWarnings("LoopThreadOnly") void go() {} // BUG: silences nothing
              }
            }
            """)
        .args("-XepOpt:LoopGuard:UnusedSuppressions=true")
        .check();
  }

  @Test
  void whatOthersCanCallAndDoesNotSayWhereItRuns() {
    Scenario.of(
            """
            class Server {
              private static class Hidden {
                void go(EventBase base) { base.free(); }
                static class Inner { void go(EventBase base) { base.free(); } }
              }
              void inside() {
                class Local { void go(EventBase base) { base.free(); } }
                Object anonymous = new Object() { void go(EventBase base) { base.free(); } };
              }
              void noThreadIsBoth(EventBase base, javax.swing.JLabel label) {
                base.free();
                label.setText("");
              }
              static class Open {
                void go(EventBase base) { base.free(); } // BUG: UndeclaredLoopThreadOnly
              }
              void both(EventBase one, EventBase two) { // BUG: UndeclaredLoopThreadOnly
                one.free();
                two.free();
              }
              void perhaps(EventBase base, boolean now) { // BUG: UndeclaredLoopThreadOnly
                if (now) base.free();
              }
            }
            """)
        .checking(UndeclaredLoopThreadOnly.class)
        .args("-Xep:UndeclaredLoopThreadOnly:WARN")
        .check();
  }

  @Test
  void silencedWhereItIsHandedOver() {
    server(
        """
        @SuppressWarnings("LoopThreadOnly") void start() { pool.execute(() -> helper()); }
        @SuppressWarnings("LoopThreadOnly") void show() {
          javax.swing.SwingUtilities.invokeLater(() -> helper());
        }
        private void helper() { tick(); }
        """);
  }

  @Test
  void silencesAWayThatIsRight() {
    Scenario.ofServer(
            """
            void start() { base.execute(() -> stop()); }
            @SuppressWarnings("LoopThreadOnly")
            private void stop() { base.free(); } // BUG: silences nothing
            """)
        .args("-XepOpt:LoopGuard:UnusedSuppressions=true")
        .check();
  }
}
