// JavaFX's background work. Source: the API documentation of JavaFX 21, which says that call() runs on a
// background thread, that what a task or service tells of its state is told on the JavaFX application
// thread, and that a service is started there.

package javafx.concurrent;

@LoopThreadOnly(role = "JavaFX application thread")
@interface ApplicationThread {}

public class Task {
  @AnyThread
  protected abstract Object call();

  public void setOnScheduled(@ApplicationThread javafx.event.EventHandler handler);

  @ApplicationThread
  protected void scheduled();

  public void setOnRunning(@ApplicationThread javafx.event.EventHandler handler);

  @ApplicationThread
  protected void running();

  public void setOnSucceeded(@ApplicationThread javafx.event.EventHandler handler);

  @ApplicationThread
  protected void succeeded();

  public void setOnCancelled(@ApplicationThread javafx.event.EventHandler handler);

  @ApplicationThread
  protected void cancelled();

  public void setOnFailed(@ApplicationThread javafx.event.EventHandler handler);

  @ApplicationThread
  protected void failed();
}

public class Service {
  @ApplicationThread
  public void restart();

  @ApplicationThread
  public void reset();

  public void setOnReady(@ApplicationThread javafx.event.EventHandler handler);

  public void setOnScheduled(@ApplicationThread javafx.event.EventHandler handler);

  @ApplicationThread
  protected void scheduled();

  public void setOnRunning(@ApplicationThread javafx.event.EventHandler handler);

  @ApplicationThread
  protected void running();

  public void setOnSucceeded(@ApplicationThread javafx.event.EventHandler handler);

  @ApplicationThread
  protected void succeeded();

  public void setOnCancelled(@ApplicationThread javafx.event.EventHandler handler);

  @ApplicationThread
  protected void cancelled();

  public void setOnFailed(@ApplicationThread javafx.event.EventHandler handler);

  @ApplicationThread
  protected void failed();
}
