package dev.loopguard.checker.scenario;

import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.framework.Frameworks;
import org.junit.jupiter.api.Test;

/** What belongs to the JavaFX application thread. */
final class JavaFxTest {
  private static Scenario program(String unit) {
    return Scenario.of(
            "import javafx.application.*; import javafx.concurrent.Task; import javafx.stage.Stage;"
                + " import javafx.scene.control.Alert; "
                + unit)
        .args("-cp", Frameworks.classPath(Frameworks.jars("javafx-")));
  }

  private static void fx(String unit) {
    program(unit).check();
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

  @Test
  void handlersMustNotBlock() {
    program(
            """
            class Load extends Task<String> {
              @Override protected String call() throws Exception {
                Thread.sleep(1);
                return "";
              }
              @Override protected void failed() { pause(); }
              static void pause() {
                try {
                  Thread.sleep(1); // BUG: the JavaFX application thread gets here
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
              static void start(Load load, Future<String> answer) {
                load.setOnSucceeded(event -> {
                  try {
                    answer.get(); // BUG: Future.get() may block
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
                Platform.runLater(Load::pause);
              }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  /** Its model says what users must run where; how it keeps that inside is its own business. */
  @Test
  void whatItDoesInsideIsItsOwn() {
    fx(
        """
        class Shop {
          void start(ExecutorService pool, javafx.scene.control.Label label, Stage stage) {
            pool.execute(() -> {
              new javafx.scene.control.Tooltip("right");
              javafx.scene.control.Button button = new javafx.scene.control.Button("right");
              button.setTooltip(new javafx.scene.control.Tooltip("right"));
              button.setOnAction(event -> stage.close());
              label.textProperty().addListener(changed -> stage.close());
              Platform.runLater(() -> label.setText("right"));
              new javafx.beans.property.SimpleStringProperty().set("right");
              javafx.collections.FXCollections.observableArrayList("one").add("right");
            });
          }
        }
        """);
  }

  @Test
  void handlersOfEventsAreEnteredOnIt() {
    program(
            """
            class Shop {
              void show(javafx.scene.control.Button button, CountDownLatch bought) {
                button.setOnAction(event -> {
                  try {
                    bought.await(); // BUG: the JavaFX application thread gets here
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
              }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }
}
