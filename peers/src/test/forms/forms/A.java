package forms;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.checkerframework.checker.guieffect.qual.UIEffect;

/** Threads and executors. */
class A {
  static class A01Bug {
    void form() {
      new Thread(() -> Ui.paint()).start();
    }
  }

  static class A02Bug {
    void form() {
      new Thread(Ui::paint).start();
    }
  }

  static class A03Bug {
    void form() {
      new Thread(
              new Runnable() {
                @Override
                public void run() {
                  Ui.paint();
                }
              })
          .start();
    }
  }

  static class A04Bug {
    void form() {
      new Thread() {
        @Override
        public void run() {
          Ui.paint();
        }
      }.start();
    }
  }

  static class A08Fine {
    @UIEffect
    void form() {
      Thread task = new Thread(() -> Ui.paint());
      task.run();
    }
  }

  static class A11Bug {
    void form(ExecutorService pool) {
      pool.execute(() -> Ui.paint());
    }
  }

  static class A13Bug {
    void form(ExecutorService pool) {
      pool.submit(() -> Ui.painted());
    }
  }

  static class A14Bug {
    void form(ExecutorService pool) throws InterruptedException {
      Callable<Boolean> task = () -> Ui.painted();
      pool.invokeAll(List.of(task));
    }
  }

  static class A15Bug {
    void form(ScheduledExecutorService pool) {
      pool.schedule(() -> Ui.paint(), 1, TimeUnit.SECONDS);
    }
  }

  static class A16Bug {
    void form() {
      new Timer()
          .schedule(
              new TimerTask() {
                @Override
                public void run() {
                  Ui.paint();
                }
              },
              1);
    }
  }

  static class A18Bug {
    void form() {
      ForkJoinPool.commonPool().submit(() -> Ui.paint());
    }
  }

  static class A19Bug extends RecursiveAction {
    @Override
    protected void compute() {
      Ui.paint();
    }
  }

  static class A20Bug {
    void form() {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Ui.paint()));
    }
  }

  static class A21Bug {
    void form() {
      Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> Ui.paint());
    }
  }

  static class A33Bug {
    void form(ExecutorService pool) {
      FutureTask<Boolean> task = new FutureTask<>(() -> Ui.painted());
      pool.execute(task);
    }
  }

  static class A34Fine {
    @UIEffect
    void form() {
      java.util.concurrent.Executor here = Runnable::run;
      here.execute(() -> Ui.paint());
    }
  }

  static class A36Fine {
    void form() {
      java.util.concurrent.Executor ui = javax.swing.SwingUtilities::invokeLater;
      ui.execute(() -> Ui.paint());
    }
  }
}
