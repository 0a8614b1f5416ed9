// Swing's components. Source: the package description of javax.swing in JDK 25, "All Swing
// components and related classes, unless otherwise documented, must be accessed on the event
// dispatching thread"; what is safe from any thread: see java.awt.java.

package javax.swing.tree;

import java.awt.EventDispatchThread;
import java.awt.event.*;
import javax.swing.event.*;

@EventDispatchThread
public class DefaultTreeCellRenderer {
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

// Telling a tree about a change.
public class DefaultTreeModel {
  @EventDispatchThread
  protected void fireTreeNodesChanged(Object value, Object[] value2, int[] i, Object[] value3);

  @EventDispatchThread
  protected void fireTreeNodesInserted(Object value, Object[] value2, int[] i, Object[] value3);

  @EventDispatchThread
  protected void fireTreeNodesRemoved(Object value, Object[] value2, int[] i, Object[] value3);

  @EventDispatchThread
  protected void fireTreeStructureChanged(Object value, Object[] value2, int[] i, Object[] value3);

  @EventDispatchThread
  public void nodeChanged(TreeNode treeNode);

  @EventDispatchThread
  public void nodeStructureChanged(TreeNode treeNode);

  @EventDispatchThread
  public void nodesChanged(TreeNode treeNode, int[] i);

  @EventDispatchThread
  public void nodesWereInserted(TreeNode treeNode, int[] i);

  @EventDispatchThread
  public void nodesWereRemoved(TreeNode treeNode, int[] i, Object[] value);

  @EventDispatchThread
  public void reload();

  @EventDispatchThread
  public void reload(TreeNode treeNode);
}
