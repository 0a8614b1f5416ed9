// Swing's components. Source: the package description of javax.swing in JDK 25, "All Swing
// components and related classes, unless otherwise documented, must be accessed on the event
// dispatching thread"; what is safe from any thread: see java.awt.java.

package javax.swing.table;

import java.awt.EventDispatchThread;
import java.awt.event.*;
import javax.swing.event.*;

@EventDispatchThread
public class DefaultTableCellRenderer {
  @AnyThread
  public void invalidate();

  @AnyThread
  public void repaint();

  @AnyThread
  public void repaint(java.awt.Rectangle rectangle);

  @AnyThread
  public void repaint(long delay, int x, int y, int width, int height);

  @AnyThread
  public void revalidate();
}

@EventDispatchThread
public class JTableHeader {}

// Telling a table about a change.
public class AbstractTableModel {
  @EventDispatchThread
  public void fireTableCellUpdated(int i, int i2);

  @EventDispatchThread
  public void fireTableChanged(javax.swing.event.TableModelEvent tableModelEvent);

  @EventDispatchThread
  public void fireTableDataChanged();

  @EventDispatchThread
  public void fireTableRowsDeleted(int i, int i2);

  @EventDispatchThread
  public void fireTableRowsInserted(int i, int i2);

  @EventDispatchThread
  public void fireTableRowsUpdated(int i, int i2);

  @EventDispatchThread
  public void fireTableStructureChanged();
}
