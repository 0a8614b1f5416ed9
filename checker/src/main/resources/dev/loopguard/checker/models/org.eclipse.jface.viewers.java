// JFace's viewers. Source: the API documentation of org.eclipse.jface.viewers: what they show are
// SWT controls, so what changes them is for the same thread.

package org.eclipse.jface.viewers;

@LoopThreadOnly(role = "SWT UI thread")
@interface UserInterfaceThread {}

public class Viewer {
  @UserInterfaceThread
  public void refresh();

  @UserInterfaceThread
  public void setInput(Object a);

  @UserInterfaceThread
  public void setSelection(ISelection a);

  @UserInterfaceThread
  public void setSelection(ISelection a, boolean b);
}

public class StructuredViewer {
  @UserInterfaceThread
  public void refresh();

  @UserInterfaceThread
  public void refresh(boolean a);

  @UserInterfaceThread
  public void refresh(Object a);

  @UserInterfaceThread
  public void refresh(Object a, boolean b);

  @UserInterfaceThread
  public void reveal(Object a);

  @UserInterfaceThread
  public void setInput(Object a);

  @UserInterfaceThread
  public void setSelection(ISelection a, boolean b);

  @UserInterfaceThread
  public void update(Object[] a, String[] b);

  @UserInterfaceThread
  public void update(Object a, String[] b);
}

public class AbstractTableViewer {
  @UserInterfaceThread
  public void add(Object[] a);

  @UserInterfaceThread
  public void add(Object a);

  @UserInterfaceThread
  public void insert(Object a, int b);

  @UserInterfaceThread
  public void remove(Object[] a);

  @UserInterfaceThread
  public void remove(Object a);

  @UserInterfaceThread
  public void reveal(Object a);

  @UserInterfaceThread
  public void setItemCount(int a);

  @UserInterfaceThread
  public void replace(Object a, int b);

  @UserInterfaceThread
  public void clear(int a);
}

public class AbstractTreeViewer {
  @UserInterfaceThread
  public void add(Object a, Object[] b);

  @UserInterfaceThread
  public void add(Object a, Object b);

  @UserInterfaceThread
  public void collapseAll();

  @UserInterfaceThread
  public void collapseToLevel(Object a, int b);

  @UserInterfaceThread
  public void expandAll();

  @UserInterfaceThread
  public void expandAll(boolean a);

  @UserInterfaceThread
  public void expandToLevel(int a);

  @UserInterfaceThread
  public void expandToLevel(int a, boolean b);

  @UserInterfaceThread
  public void expandToLevel(Object a, int b);

  @UserInterfaceThread
  public void expandToLevel(Object a, int b, boolean c);

  @UserInterfaceThread
  public void remove(Object[] a);

  @UserInterfaceThread
  public void remove(Object a, Object[] b);

  @UserInterfaceThread
  public void remove(Object a);

  @UserInterfaceThread
  public void reveal(Object a);

  @UserInterfaceThread
  public void setExpandedState(Object a, boolean b);

  @UserInterfaceThread
  public void insert(Object a, Object b, int c);
}

public class AbstractListViewer {
  @UserInterfaceThread
  public void add(Object[] a);

  @UserInterfaceThread
  public void insert(Object a, int b);

  @UserInterfaceThread
  public void add(Object a);

  @UserInterfaceThread
  public void remove(Object[] a);

  @UserInterfaceThread
  public void remove(Object a);
}

public class TableViewer {
  @UserInterfaceThread
  public void setSelection(ISelection a, boolean b);

  @UserInterfaceThread
  public void refresh(Object a, boolean b, boolean c);

  @UserInterfaceThread
  public void refresh(boolean a, boolean b);

  @UserInterfaceThread
  public void remove(Object[] a);
}

public class TreeViewer {
  @UserInterfaceThread
  public void replace(Object a, int b, Object c);

  @UserInterfaceThread
  public void remove(Object a, int b);

  @UserInterfaceThread
  public void setSelection(ISelection a, boolean b);
}

public class CheckboxTableViewer {
  @UserInterfaceThread
  public void setAllChecked(boolean a);

  @UserInterfaceThread
  public void setChecked(Object a, boolean b);

  @UserInterfaceThread
  public void setCheckedElements(Object[] a);
}

public class CheckboxTreeViewer {
  @UserInterfaceThread
  public void setChecked(Object a, boolean b);

  @UserInterfaceThread
  public void setCheckedElements(Object[] a);

  @UserInterfaceThread
  public void setAllChecked(boolean a);
}
