package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** A way that one constant opens is not taken by who passes another one. */
final class ModesTest {
  private static final String EDITOR =
      """
      class Editor {
        enum Mode { CREATE, EDIT, MOVE }
        static final int CREATE = 0;
        static final int EDIT = 1;
        private final EventBase base;
        private int mode;
        Editor(EventBase base) { this.base = base; }
        @LoopThreadOnly("base") void open() {}
        void set(int mode) {
          if (mode == this.mode) {
            return;
          }
          switch (mode) {
            case CREATE:
              open(); // set
              break;
            case EDIT:
              break;
            default:
              break;
          }
          this.mode = mode;
        }
        void setAgain(int next) {
          set(next);
        }
        void setEither(int mode) {
          switch (mode) {
            case EDIT:
              this.mode = mode;
            case CREATE:
              open(); // setEither
          }
        }
        void setIf(int mode) {
          if (CREATE == mode) open(); // setIf
        }
        void setSize(int size, int mode) {
          if (mode == CREATE) open(); // setSize
        }
        void setUnless(int mode) {
          if (mode != EDIT) open(); // setUnless
        }
        void setNext(int mode) {
          mode++;
          if (mode == EDIT) open(); // setNext
        }
        void setMore(int mode) {
          mode += 1;
          if (mode == EDIT) open(); // setMore
        }
        void setLong(long mode) {
          if (mode == EDIT) open(); // setLong
        }
        void setMode(Mode mode) {
          int size = switch (mode) {
            case CREATE -> {
              open(); // setMode
              yield 1;
            }
            case EDIT, MOVE -> 2;
          };
        }
        void setText(String text) {
          switch (text) {
            case "create" -> open(); // setText
            default -> {}
          }
        }
      }
      """;

  private static void check(String calls) {
    program(
        EDITOR,
        """
        class Main {
          static void start(Editor editor, ExecutorService pool, int any, Editor.Mode mode) {
        %s
          }
        }
        """
            .formatted(calls.indent(4)));
  }

  @Test
  void otherConstants() {
    check(
        """
        pool.execute(() -> editor.set(Editor.EDIT));
        pool.execute(() -> editor.set(2));
        pool.execute(() -> editor.setAgain(Editor.EDIT));
        pool.execute(() -> editor.setIf(Editor.EDIT));
        pool.execute(() -> editor.setSize(0, Editor.EDIT));
        pool.execute(() -> editor.setUnless(Editor.EDIT));
        pool.execute(() -> editor.setLong(3));
        pool.execute(() -> editor.setMode(Editor.Mode.EDIT));
        pool.execute(() -> editor.setText("edit"));
        """);
  }

  private static void told(String method, String call) {
    program(
        EDITOR.replaceAll(" // " + method + "\n", " // BUG: LoopThreadOnly\n"),
        """
        class Main {
          static void start(Editor editor, ExecutorService pool, int any, Editor.Mode mode) {
            pool.execute(() -> editor.%s);
          }
        }
        """
            .formatted(call));
  }

  @Test
  void thatConstant() {
    told("set", "set(Editor.CREATE)");
    told("set", "set(0)");
    told("set", "setAgain(Editor.CREATE)");
    told("setIf", "setIf(Editor.CREATE)");
    told("setSize", "setSize(5, Editor.CREATE)");
    told("setUnless", "setUnless(2)");
    told("setLong", "setLong(1)");
    told("setMode", "setMode(Editor.Mode.CREATE)");
    told("setText", "setText(\"create\")");
  }

  @Test
  void anyValue() {
    told("set", "set(any)");
    told("set", "setAgain(any)");
    told("setIf", "setIf(any + 1)");
    told("setMode", "setMode(mode)");
  }

  /** One case goes on into the next. */
  @Test
  void nextCase() {
    told("setEither", "setEither(Editor.EDIT)");
    told("setEither", "setEither(Editor.CREATE)");
  }

  /** What was passed is counted up. */
  @Test
  void changed() {
    told("setNext", "setNext(Editor.CREATE)");
    told("setMore", "setMore(Editor.CREATE)");
  }
}
