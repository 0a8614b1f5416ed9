// AWT, as Swing's foundation. Source: the package description of javax.swing in JDK 25, "All Swing
// components and related classes, unless otherwise documented, must be accessed on the event
// dispatching thread", and Component, Container, Window, Frame and Dialog are what they
// are made of.
// Safe from any thread: repaint, invalidate, revalidate, imageUpdate (made for image loaders), and
// adding and removing listeners, which only changes a list.

package java.awt;

import java.awt.event.*;
import java.beans.*;

@LoopThreadOnly(role = "Swing EDT")
@interface EventDispatchThread {}

public class EventQueue {
  // "Causes runnable to have its run method called in the dispatch thread of the system
  // EventQueue."
  public static void invokeLater(@EventDispatchThread Runnable task);

  // The same, and waits for it.
  @Blocking
  public static void invokeAndWait(@EventDispatchThread Runnable task);

  @EnsuresLoopThreadIf(result = true, role = "Swing EDT")
  public static boolean isDispatchThread();

  // "Dispatches an event", on the dispatch thread.
  @EventDispatchThread
  protected void dispatchEvent(AWTEvent event);
}

public class Toolkit {
  public void addAWTEventListener(@EventDispatchThread AWTEventListener listener, long eventMask);
}

public class KeyboardFocusManager {
  public void addKeyEventDispatcher(@EventDispatchThread KeyEventDispatcher dispatcher);

  public void addKeyEventPostProcessor(@EventDispatchThread KeyEventPostProcessor processor);
}

@EventDispatchThread
public class Component {
  @AnyThread
  public void addComponentListener(@EventDispatchThread ComponentListener listener);

  @AnyThread
  public void addFocusListener(@EventDispatchThread FocusListener listener);

  @AnyThread
  public void addHierarchyBoundsListener(@EventDispatchThread HierarchyBoundsListener listener);

  @AnyThread
  public void addHierarchyListener(@EventDispatchThread HierarchyListener listener);

  @AnyThread
  public void addInputMethodListener(@EventDispatchThread InputMethodListener listener);

  @AnyThread
  public void addKeyListener(@EventDispatchThread KeyListener listener);

  @AnyThread
  public void addMouseListener(@EventDispatchThread MouseListener listener);

  @AnyThread
  public void addMouseMotionListener(@EventDispatchThread MouseMotionListener listener);

  @AnyThread
  public void addMouseWheelListener(@EventDispatchThread MouseWheelListener listener);

  @AnyThread
  public void addPropertyChangeListener(@EventDispatchThread PropertyChangeListener listener);

  @AnyThread
  public void addPropertyChangeListener(
      String property, @EventDispatchThread PropertyChangeListener listener);

  @AnyThread
  public java.util.EventListener[] getListeners(Class type);

  @AnyThread
  public boolean imageUpdate(Image image, int flags, int x, int y, int width, int height);

  @AnyThread
  public void invalidate();

  @AnyThread
  public void removeComponentListener(@EventDispatchThread ComponentListener listener);

  @AnyThread
  public void removeFocusListener(@EventDispatchThread FocusListener listener);

  @AnyThread
  public void removeHierarchyBoundsListener(@EventDispatchThread HierarchyBoundsListener listener);

  @AnyThread
  public void removeHierarchyListener(@EventDispatchThread HierarchyListener listener);

  @AnyThread
  public void removeInputMethodListener(@EventDispatchThread InputMethodListener listener);

  @AnyThread
  public void removeKeyListener(@EventDispatchThread KeyListener listener);

  @AnyThread
  public void removeMouseListener(@EventDispatchThread MouseListener listener);

  @AnyThread
  public void removeMouseMotionListener(@EventDispatchThread MouseMotionListener listener);

  @AnyThread
  public void removeMouseWheelListener(@EventDispatchThread MouseWheelListener listener);

  @AnyThread
  public void removePropertyChangeListener(@EventDispatchThread PropertyChangeListener listener);

  @AnyThread
  public void removePropertyChangeListener(
      String property, @EventDispatchThread PropertyChangeListener listener);

  @AnyThread
  public void repaint();

  @AnyThread
  public void repaint(long delay);

  @AnyThread
  public void repaint(int x, int y, int width, int height);

  @AnyThread
  public void repaint(long delay, int x, int y, int width, int height);

  @AnyThread
  public void revalidate();

  @AnyThread
  public String toString();
}

@EventDispatchThread
public class Container {
  @AnyThread
  public void addContainerListener(@EventDispatchThread ContainerListener listener);

  @AnyThread
  public void addPropertyChangeListener(@EventDispatchThread PropertyChangeListener listener);

  @AnyThread
  public void addPropertyChangeListener(
      String property, @EventDispatchThread PropertyChangeListener listener);

  @AnyThread
  public java.util.EventListener[] getListeners(Class type);

  @AnyThread
  public void invalidate();

  @AnyThread
  public void removeContainerListener(@EventDispatchThread ContainerListener listener);
}

@EventDispatchThread
public class Window {
  @AnyThread
  public void addPropertyChangeListener(@EventDispatchThread PropertyChangeListener listener);

  @AnyThread
  public void addPropertyChangeListener(
      String property, @EventDispatchThread PropertyChangeListener listener);

  @AnyThread
  public void addWindowFocusListener(@EventDispatchThread WindowFocusListener listener);

  @AnyThread
  public void addWindowListener(@EventDispatchThread WindowListener listener);

  @AnyThread
  public void addWindowStateListener(@EventDispatchThread WindowStateListener listener);

  @AnyThread
  public java.util.EventListener[] getListeners(Class type);

  @AnyThread
  public void removeWindowFocusListener(@EventDispatchThread WindowFocusListener listener);

  @AnyThread
  public void removeWindowListener(@EventDispatchThread WindowListener listener);

  @AnyThread
  public void removeWindowStateListener(@EventDispatchThread WindowStateListener listener);
}

@EventDispatchThread
public class Frame {}

@EventDispatchThread
public class Dialog {}
