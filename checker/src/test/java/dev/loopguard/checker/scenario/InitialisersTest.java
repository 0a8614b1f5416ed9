package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** I: initialisers, constructors and corners of the language. */
final class InitialisersTest {
  private static final String CLOCK =
      "class Clock { @LoopThreadOnly static int now() { return 0; } }";

  @Test
  void i01_i03_i08_i10_staticInitialisersRunWhoKnowsWhere() {
    program(
        CLOCK,
        "class Block { static { Clock.now(); } static void use() {} }",
        "class Field { static int started = Clock.now(); }",
        "enum Mode { FAST(Clock.now()); Mode(int at) {} }",
        "interface Limits { int START = Clock.now(); }",
        """
        class Server {
          static void start(EventBase base) {
            base.execute(() -> Block.use());
            base.execute(() -> System.out.println(Field.started + Limits.START + "" + Mode.FAST));
          }
        }
        """);
  }

  @Test
  void i01_staticInitialiserOfMainsClass() {
    program(
        CLOCK,
        """
        class Main {
          static int started = Clock.now(); // BUG: LoopThreadOnly
          static {
            Clock.now(); // BUG: LoopThreadOnly
          }
          public static void main(String[] args) {}
        }
        """);
  }

  @Test
  void i04_i05_i06_instanceInitialisersAndConstructors() {
    program(
        CLOCK,
        """
        class Field {
          int at = Clock.now(); // BUG: LoopThreadOnly
        }
        """,
        """
        class Block {
          {
            Clock.now(); // BUG: LoopThreadOnly
          }
          Block(int size) {}
          Block() { this(7); }
        }
        """,
        """
        class Constructor {
          Constructor() {
            Clock.now(); // BUG: LoopThreadOnly
          }
        }
        """,
        "class OnLoop { int at = Clock.now(); OnLoop() { Clock.now(); } }",
        """
        class Server {
          static void start(Executor pool, EventBase base) {
            pool.execute(() -> System.out.println(new Field()));
            pool.execute(() -> System.out.println(new Block()));
            pool.execute(() -> System.out.println(new Constructor()));
            base.execute(() -> System.out.println(new OnLoop()));
          }
        }
        """);
  }

  @Test
  void i07_constructorLeaksThisIntoAThread() {
    program(
        """
        class Reaper implements Runnable {
          private final EventBase base;
          Reaper(EventBase base) {
            this.base = base;
            new Thread(this).start();
          }
          @Override public void run() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Sweeper implements Runnable {
          private final EventBase base;
          Sweeper(EventBase base) {
            this.base = base;
            base.execute(this);
          }
          @Override public void run() { base.free(); }
        }
        """);
  }

  @Test
  void i09_recordConstructors() {
    program(
        CLOCK,
        """
        record Compact(int at) {
          Compact {
            Clock.now(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        record Canonical(int at) {
          Canonical(int at) {
            this.at = Clock.now(); // BUG: LoopThreadOnly
          }
        }
        """,
        "record OnLoop(int at) { OnLoop { Clock.now(); } }",
        """
        class Server {
          static void start(Executor pool, EventBase base) {
            pool.execute(() -> System.out.println(new Compact(1)));
            pool.execute(() -> System.out.println(new Canonical(1)));
            base.execute(() -> System.out.println(new OnLoop(1)));
          }
        }
        """);
  }

  @Test
  void i11_lambdaInAStaticFinalField() {
    server(
        """
        private static Server only;
        private static final Runnable HERE = () -> only.tick();
        private static final Runnable THERE = () -> only.tick(); // BUG: LoopThreadOnly
        void start() {
          base.execute(HERE);
          pool.execute(THERE);
        }
        """);
  }

  @Test
  void i12_nothingIsCalled() {
    server(
        """
        @interface Limit { int value() default 1 << 4; String name() default "a" + "b"; }
        void start(String command) {
          pool.execute(() -> {
            switch (command) {
              case "stop" -> System.out.println(1);
              default -> System.out.println(2);
            }
          });
        }
        """);
  }

  @Test
  void i13_fieldOfAnAnonymousClass() {
    server(
        """
        void start() {
          pool.execute(() -> {
            Object session = new Object() {
              final int size = size(); // BUG: LoopThreadOnly
            };
          });
          base.execute(() -> {
            Object session = new Object() { final int size = size(); };
          });
        }
        """);
  }

  @Test
  void i14_variableOfInferredType() {
    server(
        """
        void start() {
          var here = (Runnable) () -> tick();
          var there = (Runnable) () -> tick(); // BUG: LoopThreadOnly
          base.execute(here);
          pool.execute(there);
        }
        """);
  }

  @Test
  void i15_yield() {
    server(
        """
        void start(int mode) {
          pool.execute(() -> {
            int size = switch (mode) {
              case 0 -> 0;
              default -> {
                yield size(); // BUG: LoopThreadOnly
              }
            };
          });
        }
        """);
  }

  @Test
  void i16_recordPatternCallsAccessors() {
    Scenario.assumeJdk(21);
    program(
        """
        record Session(String name, int size) {
          @LoopThreadOnly public int size() { return size; }
        }
        """,
        "record Job(String name, Runnable work) {}",
        """
        class Server {
          static void start(ExecutorService pool, EventBase base, Object any) {
            pool.execute(() -> {
              if (any instanceof Session(String name, int size)) { // BUG: LoopThreadOnly
                System.out.println(name);
              }
            });
            base.execute(() -> {
              if (any instanceof Session(String name, int size)) {
                System.out.println(size);
              }
            });
          }
          static void work(ExecutorService pool, EventBase base) {
            Object wrong = new Job("there", () -> base.free()); // BUG: LoopThreadOnly
            if (wrong instanceof Job(String name, Runnable work)) {
              pool.execute(work);
            }
            Object right = new Job("here", () -> base.free());
            switch (right) {
              case Job(String name, Runnable work) -> base.execute(work);
              default -> {}
            }
            Object other = new Job("there", () -> base.free()); // BUG: LoopThreadOnly
            switch (other) {
              case Job job -> pool.execute(job.work());
              default -> {}
            }
          }
        }
        """);
  }

  @Test
  void i17_explicitTypeArguments() {
    server(
        """
        @LoopThreadOnly <T> void all(T one) {}
        void start() {
          pool.execute(() -> this.<String>all("")); // BUG: LoopThreadOnly
          base.execute(() -> this.<String>all(""));
        }
        """);
  }

  @Test
  void i18_mainThatIsNoMain() {
    server(
        """
        void main() { tick(); }
        static void main(int count) {}
        public static void main(Server server) { server.tick(); }
        """);
  }

  @Test
  void i19_filesWithoutClasses() {
    Scenario.of()
        .with("module-info.java", "module app { exports app; }")
        .with("app/package-info.java", "/** A package. */ package app;")
        .with("app/Empty.java", ";")
        .with("app/Server.java", "package app; public class Server {}")
        .check();
  }

  @Test
  void i20_generatedCallers() {
    Scenario.ofServer(
            """
            void start(Generated generated) {}
            """)
        .with(
            "app/Generated.java",
            """
            package app;
            @javax.annotation.processing.Generated("by hand")
            class Generated {
              void start(java.util.concurrent.Executor pool, Server server) {
                pool.execute(() -> server.tick()); // BUG: LoopThreadOnly
              }
            }
            """)
        .check();
  }

  @Test
  void madeByAFunctionInAField() {
    Scenario.server(
        """
        static class Conn { @LoopThreadOnly Conn() {} }
        static class Heir extends Conn {
          final Runnable more = () -> new Conn(); // BUG: LoopThreadOnly
        }
        void start() { pool.execute(new Heir().more); }
        """);
  }
}
