package forms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.checkerframework.checker.guieffect.qual.UIEffect;

/** Helpers, variables, fields and collections on the way. */
class B {
  static class B01Bug {
    void form() {
      new Thread(this::helper).start();
    }

    private void helper() {
      Ui.paint();
    }
  }

  static class B01Fine {
    void form() {
      Ui.later(() -> helper());
    }

    private void helper() {
      Ui.paint();
    }
  }

  static class B08Bug {
    interface Shape {
      void draw();
    }

    static class Painted implements Shape {
      @Override
      public void draw() {
        Ui.paint();
      }
    }

    void form(Shape shape) {
      new Thread(() -> shape.draw()).start();
      new Thread(new Painted()::draw).start();
    }
  }

  static class B12Bug {
    void form(ExecutorService pool) {
      Runnable task = () -> Ui.paint();
      pool.execute(task);
    }
  }

  static class B12Fine {
    void form() {
      Runnable task = () -> Ui.paint();
      Ui.later(task);
    }
  }

  static class B14Bug {
    void form(ExecutorService pool) {
      pool.execute(task());
    }

    private Runnable task() {
      return () -> Ui.paint();
    }
  }

  static class B15Bug {
    private final Runnable task = () -> Ui.paint();

    void form(ExecutorService pool) {
      pool.execute(task);
    }
  }

  static class B17Bug {
    void form(ExecutorService pool) {
      List<Runnable> tasks = new ArrayList<>();
      tasks.add(() -> Ui.paint());
      for (Runnable task : tasks) {
        pool.execute(task);
      }
    }
  }

  static class B20Bug {
    void form(ExecutorService pool) {
      pool.execute(wrap(() -> Ui.paint()));
    }

    private static Runnable wrap(Runnable task) {
      return () -> task.run();
    }
  }

  static class B22Bug {
    void form(ExecutorService pool) {
      pool.execute(new Logged(() -> Ui.paint()));
    }

    static class Logged implements Runnable {
      private final Runnable task;

      Logged(Runnable task) {
        this.task = task;
      }

      @Override
      public void run() {
        task.run();
      }
    }
  }

  static class B25Bug {
    void form(ExecutorService pool, boolean paint) {
      pool.execute(paint ? () -> Ui.paint() : () -> {});
    }
  }

  static class B26Bug {
    void form(ExecutorService pool) {
      pool.execute((Runnable) () -> Ui.paint());
    }
  }

  static class B30Fine {
    void form(ExecutorService pool) {
      pool.execute(() -> Ui.later(() -> Ui.paint()));
    }
  }

  static class B31Bug {
    void form(ExecutorService pool) {
      Ui.later(() -> pool.execute(() -> Ui.paint()));
    }
  }

  static class B35Bug {
    void form() {
      new Thread(() -> even(10)).start();
    }

    private void even(int n) {
      if (n == 0) {
        Ui.paint();
      } else {
        odd(n - 1);
      }
    }

    private void odd(int n) {
      even(n - 1);
    }
  }

  static class B49Bug {
    static class Canvas implements AutoCloseable {
      @Override
      @UIEffect
      public void close() {}
    }

    void form() {
      new Thread(
              () -> {
                try (Canvas canvas = new Canvas()) {
                  canvas.hashCode();
                }
              })
          .start();
    }
  }

  static class B54Bug {
    void form() {
      new Thread(
              () -> {
                try {
                  Ui.class.getDeclaredMethod("paint").invoke(null);
                } catch (ReflectiveOperationException e) {
                  throw new IllegalStateException(e);
                }
              })
          .start();
    }
  }

  static class B59Fine {
    @UIEffect
    void form() {
      helper(() -> Ui.paint());
    }

    private void helper(Runnable ignored) {}
  }
}
