package forms;

/** Assertions. */
class E {
  static class E01Fine {
    void form() {
      new Thread(
              () -> {
                assert Ui.isUi();
                Ui.paint();
              })
          .start();
    }
  }

  static class E02Fine {
    void form() {
      new Thread(
              () -> {
                Ui.check();
                Ui.paint();
              })
          .start();
    }
  }

  static class E03Bug {
    void form(boolean sure) {
      new Thread(
              () -> {
                if (sure) {
                  Ui.check();
                }
                Ui.paint();
              })
          .start();
    }
  }

  static class E04Bug {
    void form() {
      new Thread(
              () -> {
                Ui.paint();
                Ui.check();
              })
          .start();
    }
  }
}
