package forms;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.checkerframework.checker.guieffect.qual.UIEffect;

/** Futures, streams and optionals. */
class C {
  static class C01Bug {
    void form() {
      CompletableFuture.runAsync(() -> Ui.paint());
    }
  }

  static class C02Fine {
    void form() {
      CompletableFuture.runAsync(() -> Ui.paint(), SwingUtilities::invokeLater);
    }
  }

  static class C04Bug {
    void form() {
      CompletableFuture.supplyAsync(() -> 1).thenAccept(one -> Ui.paint());
    }
  }

  static class C06Fine {
    void form() {
      Executor ui = SwingUtilities::invokeLater;
      CompletableFuture.supplyAsync(() -> 1).thenAcceptAsync(one -> Ui.paint(), ui);
    }
  }

  static class C09Bug {
    void form(CompletableFuture<Boolean> future) {
      future.orTimeout(1, TimeUnit.SECONDS).exceptionally(failure -> Ui.painted());
    }
  }

  static class C15Fine {
    @UIEffect
    void form(List<String> names) {
      names.stream().forEach(name -> Ui.paint());
    }
  }

  static class C16Bug {
    void form(List<String> names) {
      new Thread(() -> names.stream().forEach(name -> Ui.paint())).start();
    }
  }

  static class C17Bug {
    @UIEffect
    void form(List<String> names) {
      names.parallelStream().forEach(name -> Ui.paint());
    }
  }

  static class C22Fine {
    @UIEffect
    void form(Optional<String> name) {
      name.ifPresent(n -> Ui.paint());
    }
  }

  static class C24Fine {
    @UIEffect
    void form(List<String> names) {
      names.removeIf(name -> Ui.painted());
    }
  }
}
