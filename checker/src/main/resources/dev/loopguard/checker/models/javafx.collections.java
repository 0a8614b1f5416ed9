// JavaFX's observable lists. Source: the API documentation of JavaFX 21, ObservableListBase: the
// listeners are called when the block of changes is closed, which is before the method returns that
// makes the change.

package javafx.collections;

public interface ObservableList {
  void removeListener(@NotKept ListChangeListener listener);

  @Fires
  boolean add(Object element);

  @Fires
  void add(int index, Object element);

  @Fires
  boolean addAll(Object[] elements);

  @Fires
  boolean addAll(java.util.Collection elements);

  @Fires
  boolean addAll(int index, java.util.Collection elements);

  @Fires
  Object set(int index, Object element);

  @Fires
  boolean setAll(Object[] elements);

  @Fires
  boolean setAll(java.util.Collection elements);

  @Fires
  Object remove(int index);

  @Fires
  boolean remove(Object element);

  @Fires
  void remove(int from, int to);

  @Fires
  boolean removeAll(@NotKept Object[] elements);

  @Fires
  boolean removeAll(java.util.Collection elements);

  @Fires
  boolean retainAll(@NotKept Object[] elements);

  @Fires
  boolean retainAll(java.util.Collection elements);

  @Fires
  void clear();
}
