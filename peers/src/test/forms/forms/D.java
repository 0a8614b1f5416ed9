package forms;

import java.util.concurrent.ExecutorService;

/** Guards. */
class D {
  static class D01Fine {
    void form() {
      new Thread(
              () -> {
                if (Ui.isUi()) {
                  Ui.paint();
                }
              })
          .start();
    }
  }

  static class D02Fine {
    void form() {
      new Thread(this::paint).start();
    }

    private void paint() {
      if (Ui.isUi()) {
        Ui.paint();
      } else {
        Ui.later(() -> Ui.paint());
      }
    }
  }

  static class D03Fine {
    void form() {
      new Thread(this::paint).start();
    }

    private void paint() {
      if (!Ui.isUi()) {
        Ui.later(this::paint);
        return;
      }
      Ui.paint();
    }
  }

  static class D05Bug {
    void form() {
      new Thread(
              () -> {
                if (!Ui.isUi()) {
                  System.out.println("oops");
                }
                Ui.paint();
              })
          .start();
    }
  }

  static class D07Fine {
    void form() {
      new Thread(() -> System.out.println(Ui.isUi() && Ui.painted())).start();
    }
  }

  static class D09Bug {
    void form() {
      new Thread(() -> System.out.println(Ui.isUi() || Ui.painted())).start();
    }
  }

  static class D12Fine {
    void form() {
      new Thread(
              () -> {
                boolean ui = Ui.isUi();
                if (ui) {
                  Ui.paint();
                }
              })
          .start();
    }
  }

  static class D21Bug {
    void form(ExecutorService pool) {
      if (Ui.isUi()) {
        pool.execute(() -> Ui.paint());
      }
    }
  }

  static class D26Bug {
    void form() {
      new Thread(this::paint).start();
    }

    private void paint() {
      try {
        if (!Ui.isUi()) {
          return;
        }
        System.out.println("painting");
      } finally {
        Ui.paint();
      }
    }
  }
}
