package forms;

import java.util.concurrent.ExecutorService;
import org.checkerframework.checker.guieffect.qual.UI;
import org.checkerframework.checker.guieffect.qual.UIEffect;

/** Function objects as parameters. */
class H {
  static class H01Fine {
    void form() {
      Ui.later(() -> Ui.paint());
    }
  }

  static class H04Bug {
    void form(@UI Runnable task) {
      new Thread(() -> task.run()).start();
    }
  }

  static class H06Bug {
    void form(ExecutorService pool, @UI Runnable task) {
      pool.execute(task);
    }
  }

  static class H09Bug {
    void form() {
      new Thread(() -> now(() -> Ui.paint())).start();
    }

    private static void now(Runnable task) {
      task.run();
    }
  }

  static class H09Fine {
    @UIEffect
    void form() {
      now(() -> Ui.paint());
    }

    private static void now(Runnable task) {
      task.run();
    }
  }

  static class H10Bug {
    void form() {
      start(() -> Ui.paint());
    }

    private static void start(Runnable task) {
      new Thread(task).start();
    }
  }

  static class H11Fine {
    void form() {
      soon(() -> Ui.paint());
    }

    private static void soon(Runnable task) {
      Ui.later(task);
    }
  }

  static class H12Bug {
    void form(ExecutorService pool) {
      both(pool, () -> {}, () -> Ui.paint());
    }

    private static void both(ExecutorService pool, Runnable ui, Runnable other) {
      Ui.later(ui);
      pool.execute(other);
    }
  }

  static class H12Fine {
    void form(ExecutorService pool) {
      both(pool, () -> Ui.paint(), () -> {});
    }

    private static void both(ExecutorService pool, Runnable ui, Runnable other) {
      Ui.later(ui);
      pool.execute(other);
    }
  }

  static class H22Fine {
    static class Button {
      Button(@UI Runnable clicked) {
        Ui.later(clicked);
      }
    }

    void form() {
      new Button(() -> Ui.paint());
    }
  }
}
