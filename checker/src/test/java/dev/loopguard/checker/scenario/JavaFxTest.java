package dev.loopguard.checker.scenario;

import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.framework.Frameworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Who sets a property runs its listeners; another property's are none of its business. */
  @Test
  void propertiesThatAreSetRightly() {
    fx(
        """
        class Shop {
          private final javafx.beans.property.StringProperty name =
              new javafx.beans.property.SimpleStringProperty();
          private final javafx.beans.property.IntegerProperty count =
              new javafx.beans.property.SimpleIntegerProperty();
          private final javafx.beans.property.BooleanProperty closed =
              new javafx.beans.property.SimpleBooleanProperty();
          void start(ExecutorService pool, Stage stage) {
            javafx.beans.InvalidationListener left = changed -> stage.close();
            name.addListener(changed -> stage.close());
            pool.execute(() -> {
              count.set(1);
              closed.addListener((closed, before, now) -> stage.close());
              closed.removeListener(left);
              name.get();
              Platform.runLater(() -> name.set("right"));
              if (Platform.isFxApplicationThread()) { name.setValue("right"); }
            });
          }
        }
        """);
  }

  /** Filled by a thread, then shown: until then nobody listens. */
  @Test
  void propertiesOfWhatIsOnlyBeingMade() {
    fx(
        """
        class Shop {
          static class Comment {
            private final javafx.beans.property.StringProperty text =
                new javafx.beans.property.SimpleStringProperty();
            private javafx.beans.property.StringProperty author;
            Comment(String text) { setText(text); }
            Comment() {}
            void setText(String value) { text.set(value); }
            javafx.beans.property.StringProperty text() { return text; }
            javafx.beans.property.StringProperty author() {
              if (author == null) { author = new javafx.beans.property.SimpleStringProperty(); }
              return author;
            }
          }
          void show(Comment comment, Stage stage) {
            comment.text().addListener(changed -> stage.close());
            comment.author().addListener(changed -> stage.close());
          }
          void load(ExecutorService pool, List<String> texts, Stage stage) {
            pool.execute(() -> {
              List<Comment> comments = texts.stream().map(Comment::new).toList();
              Comment last = new Comment();
              last.setText("last");
              last.author().set("me");
              Platform.runLater(() -> comments.forEach(comment -> show(comment, stage)));
              Platform.runLater(() -> show(last, stage));
            });
          }
        }
        """);
  }

  @Test
  void propertyOfAVariable() {
    fx(
        """
        class Shop {
          void start(ExecutorService pool, Stage stage) {
            var name = new javafx.beans.property.SimpleStringProperty();
            name.addListener(changed -> stage.close()); // BUG: LoopThreadOnly
            pool.execute(() -> name.set("wrong"));
          }
        }
        """);
  }

  @Test
  void propertiesThatAreSetByAThread() {
    fx(
        """
        class Shop {
          static class Comment {
            private final javafx.beans.property.StringProperty text =
                new javafx.beans.property.SimpleStringProperty();
            Comment(String text) { setText(text); }
            void setText(String value) { text.set(value); }
            javafx.beans.property.StringProperty text() { return text; }
          }
          private final List<Comment> comments = new ArrayList<>();
          void show(Stage stage) {
            for (Comment comment : comments) {
              comment.text().addListener((text, before, now) -> stage.close()); // BUG: LoopThreadOnly
            }
          }
          void start(ExecutorService pool, Stage stage) {
            comments.add(new Comment("right"));
            Platform.runLater(() -> show(stage));
            pool.execute(() -> {
              for (Comment comment : comments) {
                comment.setText("wrong");
              }
            });
          }
        }
        """);
  }

  /** What such a list holds is no listener of it, and its elements' listeners are not its own. */
  @Test
  void listsThatAreChangedRightly() {
    fx(
        """
        import javafx.collections.*;
        class Shop {
          static class Item {
            final javafx.beans.property.StringProperty name =
                new javafx.beans.property.SimpleStringProperty();
          }
          private final ObservableList<Runnable> closing = FXCollections.observableArrayList();
          private final ObservableList<Item> items = FXCollections.observableArrayList();
          private final ObservableList<String> names = FXCollections.observableArrayList();
          private final List<String> plain = new ArrayList<>();
          void start(ExecutorService pool, Stage stage) {
            closing.add(() -> stage.close());
            items.addListener((ListChangeListener<Item>) change -> stage.close());
            names.addListener((ListChangeListener<String>) change -> stage.close());
            pool.execute(() -> {
              closing.remove(0);
              for (Item item : items) { item.name.set("right"); }
              plain.add(names.get(0));
              Platform.runLater(() -> names.add("right"));
            });
            Platform.runLater(() -> closing.forEach(Runnable::run));
          }
        }
        """);
  }

  /** Whatever is put into such a list, it still has its listeners. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "items.add(item);",
        "items.set(0, item);",
        "items.add(first());",
        "items.add(new Item());",
        "items.addAll(all);",
        "items.setAll(List.of(item));",
        "List<Item> same = items; same.add(item);"
      })
  void listsThatAreFilled(String fill) {
    fx(
        """
        import javafx.collections.*;
        class Shop {
          static class Item {}
          private final ObservableList<Item> items = FXCollections.observableArrayList();
          private List<Item> all;
          private Item first() { return all.get(0); }
          void start(ExecutorService pool, Stage stage) {
            items.addListener((ListChangeListener<Item>) change ->
                stage.close()); // BUG: LoopThreadOnly
            pool.execute(() -> items.set(0, null));
          }
          void fill(Item item) {
            %s
          }
        }
        """
            .formatted(fill));
  }

  /** A function that has made what is in a list is not its listener. */
  @Test
  void listsOfWhatAFunctionHasMade() {
    fx(
        """
        import javafx.collections.*;
        class Shop {
          private final ObservableList<String> names = FXCollections.observableArrayList();
          private static void copy(List<String> into, List<String> from) {
            into.addAll(from);
          }
          void start(ExecutorService pool, Stage stage, List<String> all) {
            List<String> loaded = all.stream().map(name -> {
              stage.setTitle(name);
              return name;
            }).toList();
            copy(new ArrayList<>(), loaded);
            copy(names, loaded);
            pool.execute(() -> names.clear());
          }
        }
        """);
  }

  @Test
  void listsThatAreChangedByAThread() {
    fx(
        """
        import javafx.collections.*;
        class Shop {
          static class Polling extends TimerTask {
            private final List<String> found;
            Polling(List<String> found) { this.found = found; }
            @Override public void run() { found.set(0, "wrong"); }
          }
          private final ObservableList<String> names = FXCollections.observableArrayList();
          private ListChangeListener<String> kept;
          void start(Timer timer, Stage stage) {
            kept = change -> stage.close(); // BUG: LoopThreadOnly
            names.addListener(new WeakListChangeListener<>(kept));
            timer.schedule(new Polling(names), 1000);
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
