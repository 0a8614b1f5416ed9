// Lists of listeners. Source: the Java SE API documentation.

package javax.swing.event;

import java.util.EventListener;

public class EventListenerList {
  public void remove(Class type, @NotKept EventListener listener);
}
