// What can be listened to in JavaFX. Source: the API documentation of JavaFX 21, the members' own pages.

package javafx.beans;

public interface Observable {
  void removeListener(@NotKept InvalidationListener listener);
}
