// What can be listened to in JavaFX. Source: the API documentation of JavaFX 21, the members' own pages.

package javafx.beans.value;

public interface ObservableValue {
  void removeListener(@NotKept ChangeListener listener);
}
