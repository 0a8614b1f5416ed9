package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F: what can be loop-only, and where that is declared. */
final class SinksTest {
  @Test
  void f01_everyKindOfMethod() {
    server(
        """
        @LoopThreadOnly static void ofAll() {}
        @LoopThreadOnly private void inner() {}
        @LoopThreadOnly native void poll();
        @LoopThreadOnly synchronized void locked() {}
        void start() {
          pool.execute(() -> {
            tick(); // BUG: Server.tick()
            ofAll(); // BUG: Server.ofAll()
            inner(); // BUG: Server.inner()
            poll(); // BUG: Server.poll()
            locked(); // BUG: Server.locked()
          });
          base.execute(() -> {
            tick();
            ofAll();
            inner();
            poll();
            locked();
          });
        }
        """);
  }

  @Test
  void f02_constructor() {
    program(
        """
        class Session {
          @LoopThreadOnly Session(String peer) {}
          Session() {}
          static void start(Executor pool, EventBase base) {
            base.execute(() -> new Session("a"));
            pool.execute(() -> new Session());
            pool.execute(() -> new Session("a")); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void f03_constructorCalledByConstructor() {
    program(
        """
        class Session {
          @LoopThreadOnly Session(String peer) {}
          Session(int port) {
            this("localhost:" + port); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Echo extends Session {
          Echo() {
            super("echo"); // BUG: LoopThreadOnly
          }
          static void start(Executor pool, EventBase base) {
            pool.execute(() -> new Session(7));
            pool.execute(() -> new Echo());
            base.execute(() -> new Echo());
          }
        }
        """);
  }

  private static final String LOOP_ONLY_CONSTRUCTOR =
      "class Session { @LoopThreadOnly Session() {} }";

  @Test
  void f04_implicitSuperConstructorOfDefaultConstructor() {
    program(
        LOOP_ONLY_CONSTRUCTOR,
        "class Echo extends Session {}",
        """
        class Server {
          void start(Executor pool, EventBase base) {
            base.execute(() -> new Echo());
            pool.execute(() -> new Echo()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void f04_implicitSuperConstructorOfConstructor() {
    program(
        LOOP_ONLY_CONSTRUCTOR,
        """
        class Echo extends Session {
          Echo(int port) { // BUG: LoopThreadOnly
            System.out.println(port);
          }
          static void start(Executor pool) { pool.execute(() -> new Echo(7)); }
        }
        """);
  }

  @Test
  void f05_anonymousSubclass() {
    program(
        LOOP_ONLY_CONSTRUCTOR,
        """
        class Server {
          void start(Executor pool, EventBase base) {
            base.execute(() -> new Session() {});
            pool.execute(() -> new Session() {}); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  private static final String LOOP_ONLY_TYPE =
      """
      @LoopThreadOnly class Table {
        int rows = 3;
        static int capacity() { return 64; }
        void add(String row) {}
        @AnyThread int hint() { return 0; }
        static final class Limits { int maximum() { return 10; } }
        final class Row { void drop() {} }
      }
      """;

  @Test
  void f06_typesInstanceMethod() {
    program(
        LOOP_ONLY_TYPE,
        """
        class Server {
          void start(Executor pool, EventBase base, Table table) {
            base.execute(() -> table.add("a"));
            pool.execute(() -> table.add("a")); // BUG: Table.add() is loop-only because Table is
          }
        }
        """);
  }

  /** Statics, constructors, fields and nested types are not covered by their type's annotation. */
  @Test
  void f07_f08_f09_f10_f11_notCoveredByTheType() {
    program(
        LOOP_ONLY_TYPE,
        """
        class Server {
          void start(Executor pool, Table table) {
            pool.execute(() -> System.out.println(Table.capacity())); // F07
            pool.execute(() -> new Table()); // F08
            pool.execute(() -> System.out.println(table.rows)); // F09
            pool.execute(() -> System.out.println(table.hint())); // F10
            pool.execute(() -> new Table.Limits().maximum()); // F11
            pool.execute(() -> table.new Row().drop()); // F11
          }
        }
        """);
  }

  private static Scenario inLoopOnlyPackage(String unit) {
    return Scenario.of(unit)
        .with(
            "ui/package-info.java",
            "@dev.loopguard.annotation.LoopThreadOnly(role = \"render thread\") package ui;")
        .with("ui/Canvas.java", "package ui; public class Canvas { public void draw() {} }")
        .with(
            "ui/Metrics.java",
            """
            package ui;
            @dev.loopguard.annotation.AnyThread
            public class Metrics { public void count() {} }
            """)
        .with("ui/text/Font.java", "package ui.text; public class Font { public void load() {} }");
  }

  @Test
  void f12_package() {
    inLoopOnlyPackage(
            """
            class Server {
              void start(Executor pool, ui.Canvas canvas, ui.text.Font font) {
                pool.execute(() -> canvas.draw()); // BUG: the render thread
                pool.execute(() -> font.load());
              }
            }
            """)
        .check();
  }

  @Test
  void f13_typeOptsOutOfItsPackage() {
    inLoopOnlyPackage(
            """
            class Server {
              void start(Executor pool, ui.Metrics metrics) { pool.execute(() -> metrics.count()); }
            }
            """)
        .check();
  }

  @Test
  void f14_field() {
    server(
        """
        @LoopThreadOnly private int ticks;
        @LoopThreadOnly private final int[] histogram = new int[4];
        void start() {
          base.execute(() -> ticks++);
          pool.execute(() -> {
            System.out.println(ticks); // BUG: Server.ticks must be used on
            ticks = 1; // BUG: LoopThreadOnly
            ticks += 2; // BUG: LoopThreadOnly
            ticks++; // BUG: LoopThreadOnly
            histogram[1]++; // BUG: LoopThreadOnly
          });
        }
        """);
  }

  @Test
  void f15_getterInLogArgument() {
    server(
        """
        void start(System.Logger log) {
          pool.execute(() -> log.log(System.Logger.Level.INFO, "{0} open", size())); // BUG: LoopThreadOnly
          pool.execute(() -> System.out.println("open: " + size())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void f16_declaredInTheSupertypeOnly() {
    program(
        "class Handler { @LoopThreadOnly void close() {} }",
        """
        class Echo extends Handler {
          static void start(Executor pool, EventBase base, Echo echo) {
            base.execute(() -> echo.close());
            pool.execute(() -> echo.close()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void f17_declaredOnTheInterface() {
    program(
        "interface Handler { @LoopThreadOnly void close(); }",
        """
        class Echo implements Handler {
          @Override public void close() {}
          static void start(Executor pool, EventBase base, Echo echo) {
            base.execute(() -> echo.close());
            pool.execute(() -> echo.close()); // BUG: loop-only because Handler.close() is
          }
        }
        """);
  }

  @Test
  void f18_bothAnnotations() {
    program(
        """
        class Session {
          @LoopThreadOnly @AnyThread void close() {} // BUG: declared both loop-only and for any thread
        }
        """);
  }

  @Test
  void f19_metaAnnotation() {
    program(
        "@LoopThreadOnly @interface OnServerLoop {}",
        """
        class Session {
          @OnServerLoop void close() {}
          static void start(Executor pool, EventBase base, Session session) {
            base.execute(() -> session.close());
            pool.execute(() -> session.close()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void f20_foreignSpellingOfTheUser(@TempDir Path folder) throws IOException {
    Path stub = folder.resolve("their.java");
    Files.writeString(
        stub, "package their; @LoopThreadOnly(role = \"game thread\") public @interface OnGame {}");
    Scenario.of(
            """
            class World {
              @their.OnGame void step() {}
              static void start(Executor pool, World world) {
                pool.execute(() -> world.step()); // BUG: the game thread
              }
            }
            """)
        .with("their/OnGame.java", "package their; public @interface OnGame {}")
        .args("-XepOpt:LoopGuard:Models=" + stub)
        .check();
  }

  @Test
  void f21_genericMethod() {
    program(
        """
        class Registry {
          @LoopThreadOnly <T extends Comparable<T>> T largest(List<? extends T> all) {
            return all.get(0);
          }
          static void start(Executor pool, Registry registry, List<Integer> all) {
            pool.execute(() -> System.out.println(registry.largest(all))); // BUG: LoopThreadOnly
            pool.execute(() -> registry.<Integer>largest(all)); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void f22_declaredInAFileThatComesLater() {
    program(
        """
        class Admin {
          static void start(Executor pool, Session session) {
            pool.execute(() -> session.close()); // BUG: LoopThreadOnly
          }
        }
        """,
        "class Session { @LoopThreadOnly void close() {} }");
  }

  @Test
  void f23_declaredInAClassFile(@TempDir Path folder) throws IOException {
    Scenario.of(
            """
            class Server {
              static void start(Executor pool, EventBase base, lib.Canvas canvas) {
                base.execute(() -> canvas.draw());
                pool.execute(() -> canvas.draw()); // BUG: LoopThreadOnly
              }
            }
            """)
        .library(folder, "public class Canvas { @LoopThreadOnly public void draw() {} }")
        .check();
  }

  @Test
  void f23_spelledInAClassFileWithClassRetention(@TempDir Path folder) throws IOException {
    Scenario.of(
            """
            class Server {
              static void start(Executor pool, lib.Canvas canvas) {
                pool.execute(() -> canvas.draw()); // BUG: the render thread
              }
            }
            """)
        .library(
            folder,
            "@LoopThreadOnly(role = \"render thread\") @interface OnRender {}",
            "public class Canvas { @OnRender public void draw() {} }")
        .check();
  }

  @Test
  void f24_helperInAClassFile(@TempDir Path folder) throws IOException {
    Scenario.of(
            """
            class Server {
              static void start(Executor pool, EventBase base) {
                base.execute(() -> lib.Bases.close(base));
                pool.execute(() -> lib.Bases.close(base)); // BUG: LoopThreadOnly
              }
            }
            """)
        .library(
            folder,
            """
            import dev.loopguard.event.EventBase;
            public class Bases { public static void close(EventBase base) { base.free(); } }
            """)
        .check();
  }

  /** Whoever goes through a list calls what it is given itself, here and now. */
  @Test
  void f16_loopOnlyFunctionThatIsRunAtOnce() {
    program(
        """
        class Printer implements Consumer<String> {
          @LoopThreadOnly @Override public void accept(String text) {}
        }
        """,
        """
        class Server {
          @LoopThreadOnly void print(List<String> texts, Printer printer) {
            texts.forEach(printer);
          }
        }
        """);
  }
}
