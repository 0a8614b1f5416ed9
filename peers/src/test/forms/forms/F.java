package forms;

import org.checkerframework.checker.guieffect.qual.SafeEffect;
import org.checkerframework.checker.guieffect.qual.UIEffect;
import org.checkerframework.checker.guieffect.qual.UIType;

/** Methods, constructors and types of the UI. */
class F {
  static class F01Bug {
    void form(Ui ui) {
      new Thread(() -> ui.repaint()).start();
    }
  }

  static class F02Bug {
    static class Window {
      @UIEffect
      Window() {}
    }

    void form() {
      new Thread(() -> new Window()).start();
    }
  }

  static class F04Bug {
    static class Window {
      @UIEffect
      Window() {}
    }

    static class Dialog extends Window {}

    void form() {
      new Thread(() -> new Dialog()).start();
    }
  }

  static class F06Bug {
    @UIType
    static class Canvas {
      void draw() {}
    }

    void form(Canvas canvas) {
      new Thread(() -> canvas.draw()).start();
    }
  }

  static class F10Fine {
    @UIType
    static class Canvas {
      @SafeEffect
      void invalidate() {}
    }

    void form(Canvas canvas) {
      new Thread(() -> canvas.invalidate()).start();
    }
  }
}
