// Listeners of properties. Source: the Java SE API documentation, the member's own page: "notifies all
// listeners", before it returns. The bean is only "the source for any events".

package java.beans;

public class PropertyChangeSupport {
  public PropertyChangeSupport(@NotKept Object bean);

  public void removePropertyChangeListener(@NotKept PropertyChangeListener listener);

  public void removePropertyChangeListener(String name, @NotKept PropertyChangeListener listener);

  @Fires
  public void firePropertyChange(String name, Object oldValue, Object newValue);

  @Fires
  public void firePropertyChange(String name, int oldValue, int newValue);

  @Fires
  public void firePropertyChange(String name, boolean oldValue, boolean newValue);

  @Fires
  public void firePropertyChange(PropertyChangeEvent event);

  @Fires
  public void fireIndexedPropertyChange(String name, int index, Object oldValue, Object newValue);

  @Fires
  public void fireIndexedPropertyChange(String name, int index, int oldValue, int newValue);

  @Fires
  public void fireIndexedPropertyChange(
      String name, int index, boolean oldValue, boolean newValue);
}

public class VetoableChangeSupport {
  public VetoableChangeSupport(@NotKept Object bean);

  public void removeVetoableChangeListener(@NotKept VetoableChangeListener listener);

  public void removeVetoableChangeListener(String name, @NotKept VetoableChangeListener listener);

  @Fires
  public void fireVetoableChange(String name, Object oldValue, Object newValue);

  @Fires
  public void fireVetoableChange(String name, int oldValue, int newValue);

  @Fires
  public void fireVetoableChange(String name, boolean oldValue, boolean newValue);

  @Fires
  public void fireVetoableChange(PropertyChangeEvent event);
}
