// JavaFX's properties. Source: the API documentation of JavaFX 21. StringPropertyBase, and those of the
// other types, send their notifications to the listeners when the value is changed by set(); of
// threads nobody says a word there, so it is whoever sets the property that runs them. The
// properties of controls are not listed: those belong to the application thread anyway.

package javafx.beans.property;

public class SimpleStringProperty {
  @Fires
  public void set(String value);

  @Fires
  public void setValue(String value);
}

public class SimpleObjectProperty {
  @Fires
  public void set(Object value);

  @Fires
  public void setValue(Object value);
}

public class SimpleIntegerProperty {
  @Fires
  public void set(int value);

  @Fires
  public void setValue(Number value);
}

public class SimpleLongProperty {
  @Fires
  public void set(long value);

  @Fires
  public void setValue(Number value);
}

public class SimpleFloatProperty {
  @Fires
  public void set(float value);

  @Fires
  public void setValue(Number value);
}

public class SimpleDoubleProperty {
  @Fires
  public void set(double value);

  @Fires
  public void setValue(Number value);
}

public class SimpleBooleanProperty {
  @Fires
  public void set(boolean value);

  @Fires
  public void setValue(Boolean value);
}

public class ReadOnlyStringWrapper {
  @Fires
  public void set(String value);

  @Fires
  public void setValue(String value);
}

public class ReadOnlyObjectWrapper {
  @Fires
  public void set(Object value);

  @Fires
  public void setValue(Object value);
}

public class ReadOnlyIntegerWrapper {
  @Fires
  public void set(int value);

  @Fires
  public void setValue(Number value);
}

public class ReadOnlyLongWrapper {
  @Fires
  public void set(long value);

  @Fires
  public void setValue(Number value);
}

public class ReadOnlyFloatWrapper {
  @Fires
  public void set(float value);

  @Fires
  public void setValue(Number value);
}

public class ReadOnlyDoubleWrapper {
  @Fires
  public void set(double value);

  @Fires
  public void setValue(Number value);
}

public class ReadOnlyBooleanWrapper {
  @Fires
  public void set(boolean value);

  @Fires
  public void setValue(Boolean value);
}
