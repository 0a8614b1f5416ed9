// JavaFX's dialogs, which are windows. Source: the API documentation of JavaFX 21, package javafx.stage.

package javafx.scene.control;

@LoopThreadOnly(role = "JavaFX application thread")
@interface ApplicationThread {}

public class Dialog {
  @ApplicationThread
  public Dialog();

  @ApplicationThread
  public Object show();

  @ApplicationThread
  public Object showAndWait();

  @ApplicationThread
  public Object close();

  @ApplicationThread
  public Object hide();
}

public class Alert {
  @ApplicationThread
  public Alert(Alert.AlertType a);

  @ApplicationThread
  public Alert(Alert.AlertType a, String b, ButtonType[] c);

  @ApplicationThread
  public Object setAlertType(Alert.AlertType a);
}
