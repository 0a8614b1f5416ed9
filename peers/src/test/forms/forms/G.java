package forms;

import java.util.concurrent.ExecutorService;
import org.checkerframework.checker.guieffect.qual.SafeEffect;
import org.checkerframework.checker.guieffect.qual.UIEffect;
import org.checkerframework.checker.guieffect.qual.UIType;

/** Overriding and inheritance. */
class G {
  @UIType
  interface View {
    void draw();
  }

  static class G01Fine {
    static class Label implements View {
      @Override
      @UIEffect
      public void draw() {
        Ui.paint();
      }
    }
  }

  static class G02Bug {
    static class Model {
      @SafeEffect
      void change() {}
    }

    static class Shown extends Model {
      @Override
      @UIEffect
      void change() {}
    }
  }

  static class G03Fine {
    static class Silent implements View {
      @Override
      @SafeEffect
      public void draw() {}
    }

    void form(Silent silent) {
      new Thread(() -> silent.draw()).start();
    }
  }

  static class G06Bug {
    abstract static class Template implements Runnable {
      @Override
      public void run() {
        hook();
      }

      abstract void hook();
    }

    static class Painted extends Template {
      @Override
      void hook() {
        Ui.paint();
      }
    }

    void form(ExecutorService pool) {
      pool.execute(new Painted());
    }
  }

  static class G07Fine {
    static class Task implements Runnable {
      @Override
      public void run() {
        Ui.paint();
      }
    }

    void form() {
      Ui.later(new Task());
    }
  }

  static class G08Bug {
    static class Task implements Runnable {
      @Override
      public void run() {
        Ui.paint();
      }
    }

    void form(ExecutorService pool) {
      pool.execute(new Task());
    }
  }
}
