// JavaFX's scenes. Source: the API documentation of JavaFX 21, which says that a scene is constructed and
// modified on the JavaFX application thread. The nodes of one that is showing are as well, but others
// may be made and changed anywhere: which they are, a model cannot tell, so they are not listed.

package javafx.scene;

@LoopThreadOnly(role = "JavaFX application thread")
@interface ApplicationThread {}

public class Scene {
  @ApplicationThread
  public Scene(Parent a);

  @ApplicationThread
  public Scene(Parent a, double b, double c);

  @ApplicationThread
  public Scene(Parent a, paint.Paint b);

  @ApplicationThread
  public Scene(Parent a, double b, double c, paint.Paint d);

  @ApplicationThread
  public Scene(Parent a, double b, double c, boolean d);

  @ApplicationThread
  public Scene(Parent a, double b, double c, boolean d, SceneAntialiasing e);

  @ApplicationThread
  public Object setFill(paint.Paint a);

  @ApplicationThread
  public Object setRoot(Parent a);

  @ApplicationThread
  public Object setCursor(Cursor a);
}
