// JavaFX's handlers. Source: the API documentation of JavaFX 21, javafx.application.Application: the
// application thread processes input events and runs animations, whose handlers these are.

package javafx.event;

@LoopThreadOnly(role = "JavaFX application thread")
@interface ApplicationThread {}

public interface EventHandler {
  @ApplicationThread
  void handle(Event event);
}
