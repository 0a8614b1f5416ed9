package dev.loopguard.checker.fix;

import com.google.errorprone.CompilationTestHelper;
import dev.loopguard.checker.UndeclaredLoopThreadOnly;
import org.junit.jupiter.api.Test;

/** What {@code UndeclaredLoopThreadOnly} writes down, and that it comes to an end. */
final class DeclarationTest {
  private static final String ON = "-Xep:UndeclaredLoopThreadOnly:WARN";

  private static final String BEFORE =
      """
      class Server {
        private final EventBase base = EventBase.create();

        @LoopThreadOnly("base")
        private int count;

        public void stop() {
          count = 0;
          close();
        }

        private void close() {
          base.free();
        }

        protected int size() {
          return count;
        }

        static void freeOf(EventBase other) {
          other.free();
        }

        void show(JLabel label) {
          label.setText("shown");
        }

        void stopAll(Server one) {
          one.stop();
        }

        void start() {
          base.execute(this::stop);
          base.newTimer(event -> close()).add();
        }

        void run() {
          base.loop();
          base.free();
        }

        void stopAnywhere() {
          if (base.inLoopThread()) {
            close();
          }
        }

        public static void main(String[] args) {
          new Server().run();
        }
      }
      """;

  private static final String AFTER =
      BEFORE
          .replace("  public void stop()", "  @LoopThreadOnly(\"base\")\n  public void stop()")
          .replace("  protected int", "  @LoopThreadOnly(\"base\")\n  protected int")
          .replace("  static void freeOf", "  @LoopThreadOnly(\"other\")\n  static void freeOf")
          .replace("  void show", "  @LoopThreadOnly(role = \"Swing EDT\")\n  void show")
          .replace("  void stopAll", "  @LoopThreadOnly(\"one.base\")\n  void stopAll");

  @Test
  void writesTheContractDownAndIsDone() {
    Repair.of(UndeclaredLoopThreadOnly.class, BEFORE).args(ON).becomes(AFTER);
    Repair.of(UndeclaredLoopThreadOnly.class, AFTER).args(ON).becomesFirst(AFTER);
  }

  @Test
  void saysNothingUnlessAsked() {
    CompilationTestHelper.newInstance(UndeclaredLoopThreadOnly.class, getClass())
        .addSourceLines(
            "app/Server.java",
            "package app; class Server { void stop(dev.loopguard.event.EventBase b) { b.free(); }"
                + " }")
        .doTest();
  }

  @Test
  void saysWhatItIsAbout() {
    CompilationTestHelper.newInstance(UndeclaredLoopThreadOnly.class, getClass())
        .setArgs(ON)
        .addSourceLines(
            "app/Server.java",
            "package app;",
            "class Server {",
            "  // BUG: Diagnostic contains: Server.stop() must run on the event loop's thread",
            "  void stop(dev.loopguard.event.EventBase base) { base.free(); }",
            "  @SuppressWarnings(\"UndeclaredLoopThreadOnly\")",
            "  void quiet(dev.loopguard.event.EventBase base) { base.free(); }",
            "}")
        .doTest();
  }
}
