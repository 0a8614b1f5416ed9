package forms;

import java.util.concurrent.ExecutorService;

/** Initialisers, constructors, corners of the language. */
class I {
  static class I02Bug {
    static class Shown {
      static final boolean PAINTED = Ui.painted();
    }

    void form() {
      new Thread(() -> System.out.println(Shown.PAINTED)).start();
    }
  }

  static class I04Bug {
    static class Shown {
      final boolean painted = Ui.painted();
    }

    void form() {
      new Thread(() -> new Shown()).start();
    }
  }

  static class I05Bug {
    static class Shown {
      {
        Ui.paint();
      }
    }

    void form() {
      new Thread(() -> new Shown()).start();
    }
  }

  static class I06Bug {
    static class Shown {
      Shown() {
        Ui.paint();
      }
    }

    void form() {
      new Thread(() -> new Shown()).start();
    }
  }

  static class I06Fine {
    static class Shown {
      Shown() {
        Ui.paint();
      }
    }

    void form() {
      Ui.later(() -> new Shown());
    }
  }

  static class I07Bug implements Runnable {
    I07Bug() {
      new Thread(this).start();
    }

    @Override
    public void run() {
      Ui.paint();
    }
  }

  static class I09Bug {
    record Point(int x) {
      Point {
        Ui.paint();
      }
    }

    void form() {
      new Thread(() -> new Point(1)).start();
    }
  }

  static class I14Bug {
    void form(ExecutorService pool) {
      var task = (Runnable) () -> Ui.paint();
      pool.execute(task);
    }
  }

  static class I15Bug {
    void form(ExecutorService pool, int kind) {
      pool.execute(
          () ->
              System.out.println(
                  switch (kind) {
                    case 0 -> false;
                    default -> {
                      yield Ui.painted();
                    }
                  }));
    }
  }
}
