// JavaFX's windows. Source: the API documentation of JavaFX 21, which says that they are constructed and
// modified on the JavaFX application thread; choosers show their dialog there.

package javafx.stage;

@LoopThreadOnly(role = "JavaFX application thread")
@interface ApplicationThread {}

public class Window {
  @ApplicationThread
  public Object sizeToScene();

  @ApplicationThread
  public Object centerOnScreen();

  @ApplicationThread
  public Object setX(double a);

  @ApplicationThread
  public Object setY(double a);

  @ApplicationThread
  public Object setWidth(double a);

  @ApplicationThread
  public Object setHeight(double a);

  @ApplicationThread
  public Object requestFocus();

  @ApplicationThread
  public Object setOpacity(double a);

  @ApplicationThread
  public Object hide();
}

public class Stage {
  @ApplicationThread
  public Stage();

  @ApplicationThread
  public Stage(StageStyle a);

  @ApplicationThread
  public Object setScene(javafx.scene.Scene a);

  @ApplicationThread
  public Object show();

  @ApplicationThread
  public Object showAndWait();

  @ApplicationThread
  public Object initStyle(StageStyle a);

  @ApplicationThread
  public Object initModality(Modality a);

  @ApplicationThread
  public Object initOwner(Window a);

  @ApplicationThread
  public Object setFullScreen(boolean a);

  @ApplicationThread
  public Object setTitle(String a);

  @ApplicationThread
  public Object setIconified(boolean a);

  @ApplicationThread
  public Object setMaximized(boolean a);

  @ApplicationThread
  public Object setAlwaysOnTop(boolean a);

  @ApplicationThread
  public Object setResizable(boolean a);

  @ApplicationThread
  public Object setMinWidth(double a);

  @ApplicationThread
  public Object setMinHeight(double a);

  @ApplicationThread
  public Object setMaxWidth(double a);

  @ApplicationThread
  public Object setMaxHeight(double a);

  @ApplicationThread
  public Object toFront();

  @ApplicationThread
  public Object toBack();

  @ApplicationThread
  public Object close();
}

public class FileChooser {
  @ApplicationThread
  public Object showOpenDialog(Window a);

  @ApplicationThread
  public Object showOpenMultipleDialog(Window a);

  @ApplicationThread
  public Object showSaveDialog(Window a);
}

public class DirectoryChooser {
  @ApplicationThread
  public Object showDialog(Window a);
}
