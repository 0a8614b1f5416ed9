// Swing: how to get to its thread, and what belongs to it beside the components. Source of each
// fact: the API documentation of JDK 25, the member's own page.

package javax.swing;

import java.awt.Component;
import java.awt.EventDispatchThread;
import java.awt.Graphics;
import java.awt.event.ActionListener;
import java.beans.PropertyChangeListener;
import javax.swing.event.*;

public class SwingUtilities {
  // "Unlike the rest of Swing, this method can be invoked from any thread."
  public static void invokeLater(@EventDispatchThread Runnable doRun);

  @Blocking
  public static void invokeAndWait(@EventDispatchThread Runnable doRun);

  @EnsuresLoopThreadIf(result = true, role = "Swing EDT")
  public static boolean isEventDispatchThread();

  @EventDispatchThread
  public static void updateComponentTreeUI(Component component);
}

public class SwingWorker {
  // "this method is executed in a background thread".
  @AnyThread
  protected Object doInBackground();

  // "Schedules this SwingWorker for execution on a worker thread."
  public void execute(@AnyThread SwingWorker this);

  // "Executed on the Event Dispatch Thread after the doInBackground method is finished."
  @EventDispatchThread
  @WhenDone
  protected void done();

  // "Receives data chunks from the publish method asynchronously on the Event Dispatch Thread."
  @EventDispatchThread
  protected void process(java.util.List chunks);

  // "Waits if necessary for the computation to complete".
  @Blocking
  public Object get();

  @Blocking
  public Object get(long timeout, java.util.concurrent.TimeUnit unit);

  // "all PropertyChangeListeners are notified on the Event Dispatch Thread".
  public void addPropertyChangeListener(@EventDispatchThread PropertyChangeListener listener);

  public void removePropertyChangeListener(@EventDispatchThread PropertyChangeListener listener);
}

public class Timer {
  // "the action event handlers for Timers execute ... on the event-dispatching thread". Starting
  // and
  // stopping is not listed: any thread may.
  public Timer(int delay, @EventDispatchThread ActionListener listener);

  public void addActionListener(@EventDispatchThread ActionListener listener);

  public void removeActionListener(@EventDispatchThread ActionListener listener);
}

// The models that a component reads on its thread. Those that a program fills before it shows them
// are not listed (DefaultListModel, DefaultTableModel): only telling a view about a change is.

@EventDispatchThread
public interface ListModel {
  @AnyThread
  void addListDataListener(@EventDispatchThread ListDataListener listener);

  @AnyThread
  void removeListDataListener(@EventDispatchThread ListDataListener listener);
}

public class AbstractListModel {
  @EventDispatchThread
  protected void fireContentsChanged(Object source, int from, int to);

  @EventDispatchThread
  protected void fireIntervalAdded(Object source, int from, int to);

  @EventDispatchThread
  protected void fireIntervalRemoved(Object source, int from, int to);
}

@EventDispatchThread
public interface CellEditor {
  @AnyThread
  void addCellEditorListener(@EventDispatchThread CellEditorListener listener);

  @AnyThread
  void removeCellEditorListener(@EventDispatchThread CellEditorListener listener);
}

@EventDispatchThread
public interface SpinnerModel {
  @AnyThread
  void addChangeListener(@EventDispatchThread ChangeListener listener);

  @AnyThread
  void removeChangeListener(@EventDispatchThread ChangeListener listener);
}

@EventDispatchThread
public interface ButtonModel {
  @AnyThread
  void addActionListener(@EventDispatchThread ActionListener listener);

  @AnyThread
  void removeActionListener(@EventDispatchThread ActionListener listener);

  @AnyThread
  void addItemListener(@EventDispatchThread java.awt.event.ItemListener listener);

  @AnyThread
  void removeItemListener(@EventDispatchThread java.awt.event.ItemListener listener);

  @AnyThread
  void addChangeListener(@EventDispatchThread ChangeListener listener);

  @AnyThread
  void removeChangeListener(@EventDispatchThread ChangeListener listener);
}

public interface Icon {
  // Its size is not listed: workers scale images.
  @EventDispatchThread
  void paintIcon(Component component, Graphics graphics, int x, int y);
}

// What components do with an action.

public class ActionMap {
  public void put(Object key, @EventDispatchThread Action action);
}

public class AbstractButton {
  public void setAction(@EventDispatchThread Action action);
}

public class JMenu {
  public JMenuItem add(@EventDispatchThread Action action);
}

public class JPopupMenu {
  public JMenuItem add(@EventDispatchThread Action action);
}

public class JToolBar {
  public JButton add(@EventDispatchThread Action action);
}

public class JComponent {
  public void registerKeyboardAction(
      @EventDispatchThread ActionListener action, KeyStroke stroke, int condition);

  public void registerKeyboardAction(
      @EventDispatchThread ActionListener action, String command, KeyStroke stroke, int condition);
}

// Dialogs that a static method shows.

public class JOptionPane {
  @EventDispatchThread
  public static int showConfirmDialog(Component parent, Object value);

  @EventDispatchThread
  public static int showConfirmDialog(Component parent, Object value, String title, int i);

  @EventDispatchThread
  public static int showConfirmDialog(Component parent, Object value, String title, int i, int i2);

  @EventDispatchThread
  public static int showConfirmDialog(
      Component parent, Object value, String title, int i, int i2, Icon icon);

  @EventDispatchThread
  public static String showInputDialog(Object value);

  @EventDispatchThread
  public static String showInputDialog(Component parent, Object value);

  @EventDispatchThread
  public static String showInputDialog(Object value, Object value2);

  @EventDispatchThread
  public static String showInputDialog(Component parent, Object value, Object value2);

  @EventDispatchThread
  public static String showInputDialog(Component parent, Object value, String title, int i);

  @EventDispatchThread
  public static Object showInputDialog(
      Component parent,
      Object value,
      String title,
      int i,
      Icon icon,
      Object[] value2,
      Object value3);

  @EventDispatchThread
  public static int showInternalConfirmDialog(Component parent, Object value);

  @EventDispatchThread
  public static int showInternalConfirmDialog(Component parent, Object value, String title, int i);

  @EventDispatchThread
  public static int showInternalConfirmDialog(
      Component parent, Object value, String title, int i, int i2);

  @EventDispatchThread
  public static int showInternalConfirmDialog(
      Component parent, Object value, String title, int i, int i2, Icon icon);

  @EventDispatchThread
  public static String showInternalInputDialog(Component parent, Object value);

  @EventDispatchThread
  public static String showInternalInputDialog(Component parent, Object value, String title, int i);

  @EventDispatchThread
  public static Object showInternalInputDialog(
      Component parent,
      Object value,
      String title,
      int i,
      Icon icon,
      Object[] value2,
      Object value3);

  @EventDispatchThread
  public static void showInternalMessageDialog(Component parent, Object value);

  @EventDispatchThread
  public static void showInternalMessageDialog(Component parent, Object value, String title, int i);

  @EventDispatchThread
  public static void showInternalMessageDialog(
      Component parent, Object value, String title, int i, Icon icon);

  @EventDispatchThread
  public static int showInternalOptionDialog(
      Component parent,
      Object value,
      String title,
      int i,
      int i2,
      Icon icon,
      Object[] value2,
      Object value3);

  @EventDispatchThread
  public static void showMessageDialog(Component parent, Object value);

  @EventDispatchThread
  public static void showMessageDialog(Component parent, Object value, String title, int i);

  @EventDispatchThread
  public static void showMessageDialog(
      Component parent, Object value, String title, int i, Icon icon);

  @EventDispatchThread
  public static int showOptionDialog(
      Component parent,
      Object value,
      String title,
      int i,
      int i2,
      Icon icon,
      Object[] value2,
      Object value3);
}

public class JColorChooser {
  @EventDispatchThread
  public static java.awt.Color showDialog(Component parent, String title, java.awt.Color color);

  @EventDispatchThread
  public static java.awt.Color showDialog(
      Component parent, String title, java.awt.Color color, boolean b);
}

// "All Swing components and related classes, unless otherwise documented, must be accessed on the
// event dispatching thread": what a list or table shows as selected. Reading it is left out, as a
// model may be made and asked before any component shows it.
public interface ListSelectionModel {
  @EventDispatchThread
  void setSelectionInterval(int index0, int index1);

  @EventDispatchThread
  void addSelectionInterval(int index0, int index1);

  @EventDispatchThread
  void removeSelectionInterval(int index0, int index1);

  @EventDispatchThread
  void clearSelection();

  @EventDispatchThread
  void setValueIsAdjusting(boolean valueIsAdjusting);
}
