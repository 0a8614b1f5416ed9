// JFace's preferences. Source: the API documentation of org.eclipse.jface.preference.IPreferenceStore:
// "A property change event is reported if the current value of the preference actually changes", by
// whoever changes it.

package org.eclipse.jface.preference;

public class PreferenceStore {
  public void removePropertyChangeListener(
      @NotKept org.eclipse.jface.util.IPropertyChangeListener listener);

  @Fires
  public void firePropertyChangeEvent(String name, Object oldValue, Object newValue);

  @Fires
  public void setToDefault(String name);

  @Fires
  public void setValue(String name, boolean value);

  @Fires
  public void setValue(String name, double value);

  @Fires
  public void setValue(String name, float value);

  @Fires
  public void setValue(String name, int value);

  @Fires
  public void setValue(String name, long value);

  @Fires
  public void setValue(String name, String value);
}
