// JavaFX's own thread. Source: the API documentation of JavaFX 21, the members' own pages: start() and
// stop() are called on it, init() on the launcher's.

package javafx.application;

@LoopThreadOnly(role = "JavaFX application thread")
@interface ApplicationThread {}

public final class Platform {
  public static void runLater(@ApplicationThread Runnable task);

  public static void startup(@ApplicationThread Runnable task);

  @EnsuresLoopThreadIf(result = true, role = "JavaFX application thread")
  public static boolean isFxApplicationThread();
}

public abstract class Application {
  @AnyThread
  public void init();

  @ApplicationThread
  public abstract void start(javafx.stage.Stage stage);

  @ApplicationThread
  public void stop();
}
