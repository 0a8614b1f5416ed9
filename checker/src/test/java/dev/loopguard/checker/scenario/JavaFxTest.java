package dev.loopguard.checker.scenario;

import dev.loopguard.checker.framework.Frameworks;
import org.junit.jupiter.api.Test;

/** What belongs to the JavaFX application thread. */
final class JavaFxTest {
  private static void fx(String unit) {
    Scenario.of(
            "import javafx.application.*; import javafx.concurrent.Task; import javafx.stage.Stage;"
                + " import javafx.scene.control.Alert; "
                + unit)
        .args("-cp", Frameworks.classPath(Frameworks.jars("javafx-")))
        .check();
  }

  @Test
  void windowsAndDialogsAreItsOwn() {
    fx(
        """
        class Shop extends Application {
          @Override public void init() {
            new Stage(); // BUG: must run on the JavaFX application thread
          }
          @Override public void start(Stage stage) {
            stage.setTitle("right");
            stage.show();
            new Thread(() -> {
              stage.setTitle("wrong"); // BUG: Stage.setTitle() must run on the JavaFX application thread
              Platform.runLater(() -> stage.setTitle("right"));
              if (Platform.isFxApplicationThread()) { stage.close(); }
            }).start();
          }
        }
        """);
  }

  @Test
  void tasksAreInTheBackgroundUntilTheyTell() {
    fx(
        """
        class Load extends Task<String> {
          @Override protected String call() {
            new Alert(Alert.AlertType.ERROR).showAndWait(); // BUG: must run on the JavaFX application thread
            updateMessage("right");
            return "";
          }
          @Override protected void failed() { new Alert(Alert.AlertType.ERROR).show(); }
          static void start(Stage stage) {
            Load load = new Load();
            load.setOnSucceeded(event -> stage.close());
            new Thread(load).start();
          }
        }
        """);
  }
}
