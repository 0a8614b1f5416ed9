// SWT's widgets. Source: the API documentation of SWT 3.124: the classes say that their methods fail
// with ERROR_THREAD_INVALID_ACCESS if not called from the thread that created the receiver or its
// parent, and Display says which of its methods any thread may call. That the display is made by the
// thread that will be its user-interface thread is Display's own page, too.

package org.eclipse.swt.widgets;

import org.eclipse.swt.events.*;
import org.eclipse.swt.browser.*;

@LoopThreadOnly(role = "SWT UI thread")
@interface UserInterfaceThread {}

@UserInterfaceThread
public class Button {
  @UserInterfaceThread
  public Button(Composite a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class Canvas {
  @UserInterfaceThread
  public Canvas(Composite a, int b);
}

@UserInterfaceThread
public class Caret {
  @UserInterfaceThread
  public Caret(Canvas a, int b);
}

@UserInterfaceThread
public class Combo {
  @UserInterfaceThread
  public Combo(Composite a, int b);

  public void addModifyListener(@UserInterfaceThread ModifyListener a);

  public void addSegmentListener(@UserInterfaceThread SegmentListener a);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);

  public void addVerifyListener(@UserInterfaceThread VerifyListener a);
}

@UserInterfaceThread
public class Composite {
  @UserInterfaceThread
  public Composite(Composite a, int b);
}

@UserInterfaceThread
public class Control {
  @UserInterfaceThread
  public Control(Composite a, int b);

  public void addControlListener(@UserInterfaceThread ControlListener a);

  public void addDragDetectListener(@UserInterfaceThread DragDetectListener a);

  public void addFocusListener(@UserInterfaceThread FocusListener a);

  public void addGestureListener(@UserInterfaceThread GestureListener a);

  public void addHelpListener(@UserInterfaceThread HelpListener a);

  public void addKeyListener(@UserInterfaceThread KeyListener a);

  public void addMenuDetectListener(@UserInterfaceThread MenuDetectListener a);

  public void addMouseListener(@UserInterfaceThread MouseListener a);

  public void addMouseMoveListener(@UserInterfaceThread MouseMoveListener a);

  public void addMouseTrackListener(@UserInterfaceThread MouseTrackListener a);

  public void addMouseWheelListener(@UserInterfaceThread MouseWheelListener a);

  public void addPaintListener(@UserInterfaceThread PaintListener a);

  public void addTouchListener(@UserInterfaceThread TouchListener a);

  public void addTraverseListener(@UserInterfaceThread TraverseListener a);
}

@UserInterfaceThread
public class CoolBar {
  @UserInterfaceThread
  public CoolBar(Composite a, int b);
}

@UserInterfaceThread
public class CoolItem {
  @UserInterfaceThread
  public CoolItem(CoolBar a, int b);

  @UserInterfaceThread
  public CoolItem(CoolBar a, int b, int c);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class DateTime {
  @UserInterfaceThread
  public DateTime(Composite a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class Decorations {
  @UserInterfaceThread
  public Decorations(Composite a, int b);
}

@UserInterfaceThread
public class ExpandBar {
  @UserInterfaceThread
  public ExpandBar(Composite a, int b);

  public void addExpandListener(@UserInterfaceThread ExpandListener a);
}

@UserInterfaceThread
public class ExpandItem {
  @UserInterfaceThread
  public ExpandItem(ExpandBar a, int b);

  @UserInterfaceThread
  public ExpandItem(ExpandBar a, int b, int c);
}

@UserInterfaceThread
public class Group {
  @UserInterfaceThread
  public Group(Composite a, int b);
}

@UserInterfaceThread
public class IME {
  @UserInterfaceThread
  public IME(Canvas a, int b);
}

@UserInterfaceThread
public class Item {
  @UserInterfaceThread
  public Item(Widget a, int b);

  @UserInterfaceThread
  public Item(Widget a, int b, int c);
}

@UserInterfaceThread
public class Label {
  @UserInterfaceThread
  public Label(Composite a, int b);
}

@UserInterfaceThread
public class Link {
  @UserInterfaceThread
  public Link(Composite a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class List {
  @UserInterfaceThread
  public List(Composite a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class Menu {
  @UserInterfaceThread
  public Menu(Control a);

  @UserInterfaceThread
  public Menu(Decorations a, int b);

  @UserInterfaceThread
  public Menu(Menu a);

  @UserInterfaceThread
  public Menu(MenuItem a);

  public void addMenuListener(@UserInterfaceThread MenuListener a);

  public void addHelpListener(@UserInterfaceThread HelpListener a);
}

@UserInterfaceThread
public class MenuItem {
  @UserInterfaceThread
  public MenuItem(Menu a, int b);

  @UserInterfaceThread
  public MenuItem(Menu a, int b, int c);

  public void addArmListener(@UserInterfaceThread ArmListener a);

  public void addHelpListener(@UserInterfaceThread HelpListener a);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class ProgressBar {
  @UserInterfaceThread
  public ProgressBar(Composite a, int b);
}

@UserInterfaceThread
public class Sash {
  @UserInterfaceThread
  public Sash(Composite a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class Scale {
  @UserInterfaceThread
  public Scale(Composite a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class ScrollBar {
  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class Scrollable {
  @UserInterfaceThread
  public Scrollable(Composite a, int b);
}

@UserInterfaceThread
public class Shell {
  // On the default display.
  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public Shell();

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public Shell(int a);

  @UserInterfaceThread
  public Shell(Display a);

  @UserInterfaceThread
  public Shell(Display a, int b);

  @UserInterfaceThread
  public Shell(Shell a);

  @UserInterfaceThread
  public Shell(Shell a, int b);

  public void addShellListener(@UserInterfaceThread ShellListener a);
}

@UserInterfaceThread
public class Slider {
  @UserInterfaceThread
  public Slider(Composite a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class Spinner {
  @UserInterfaceThread
  public Spinner(Composite a, int b);

  public void addModifyListener(@UserInterfaceThread ModifyListener a);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class TabFolder {
  @UserInterfaceThread
  public TabFolder(Composite a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class TabItem {
  @UserInterfaceThread
  public TabItem(TabFolder a, int b);

  @UserInterfaceThread
  public TabItem(TabFolder a, int b, int c);
}

@UserInterfaceThread
public class Table {
  @UserInterfaceThread
  public Table(Composite a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class TableColumn {
  @UserInterfaceThread
  public TableColumn(Table a, int b);

  @UserInterfaceThread
  public TableColumn(Table a, int b, int c);

  public void addControlListener(@UserInterfaceThread ControlListener a);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class TableItem {
  @UserInterfaceThread
  public TableItem(Table a, int b, int c);

  @UserInterfaceThread
  public TableItem(Table a, int b);
}

@UserInterfaceThread
public class TaskBar {}

@UserInterfaceThread
public class TaskItem {}

@UserInterfaceThread
public class Text {
  @UserInterfaceThread
  public Text(Composite a, int b);

  public void addModifyListener(@UserInterfaceThread ModifyListener a);

  public void addSegmentListener(@UserInterfaceThread SegmentListener a);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);

  public void addVerifyListener(@UserInterfaceThread VerifyListener a);
}

@UserInterfaceThread
public class ToolBar {
  @UserInterfaceThread
  public ToolBar(Composite a, int b);
}

@UserInterfaceThread
public class ToolItem {
  @UserInterfaceThread
  public ToolItem(ToolBar a, int b);

  @UserInterfaceThread
  public ToolItem(ToolBar a, int b, int c);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class ToolTip {
  @UserInterfaceThread
  public ToolTip(Shell a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class Tracker {
  @UserInterfaceThread
  public Tracker(Composite a, int b);

  @UserInterfaceThread
  public Tracker(Display a, int b);

  public void addControlListener(@UserInterfaceThread ControlListener a);

  public void addKeyListener(@UserInterfaceThread KeyListener a);
}

@UserInterfaceThread
public class Tray {}

@UserInterfaceThread
public class TrayItem {
  @UserInterfaceThread
  public TrayItem(Tray a, int b);

  public void addMenuDetectListener(@UserInterfaceThread MenuDetectListener a);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class Tree {
  @UserInterfaceThread
  public Tree(Composite a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);

  public void addTreeListener(@UserInterfaceThread TreeListener a);
}

@UserInterfaceThread
public class TreeColumn {
  @UserInterfaceThread
  public TreeColumn(Tree a, int b);

  @UserInterfaceThread
  public TreeColumn(Tree a, int b, int c);

  public void addControlListener(@UserInterfaceThread ControlListener a);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class TreeItem {
  @UserInterfaceThread
  public TreeItem(Tree a, int b);

  @UserInterfaceThread
  public TreeItem(Tree a, int b, int c);

  @UserInterfaceThread
  public TreeItem(TreeItem a, int b);

  @UserInterfaceThread
  public TreeItem(TreeItem a, int b, int c);
}

@UserInterfaceThread
public class Widget {
  @UserInterfaceThread
  public Widget(Widget a, int b);

  public void addListener(int a, @UserInterfaceThread Listener b);

  public void addDisposeListener(@UserInterfaceThread DisposeListener a);

  @AnyThread
  public Display getDisplay();

  @AnyThread
  public boolean isDisposed();

  @AnyThread
  public String toString();
}

@UserInterfaceThread
public class Display {
  @EnsuresLoopThread(value = "result", role = "SWT UI thread")
  public Display();

  @EnsuresLoopThread(value = "result", role = "SWT UI thread")
  public Display(org.eclipse.swt.graphics.DeviceData data);

  // Makes the display if there is none yet, as main does, and so is no word on who calls.
  @EnsuresLoopThread(value = "result", role = "SWT UI thread")
  @MakesLoopIfNone(role = "SWT UI thread")
  public static Display getDefault();

  public void addFilter(int type, @UserInterfaceThread Listener listener);

  public void addListener(int type, @UserInterfaceThread Listener listener);

  @AnyThread
  public void asyncExec(@UserInterfaceThread Runnable task);

  @AnyThread
  public void syncExec(@UserInterfaceThread Runnable task);

  @AnyThread
  public Object syncCall(@UserInterfaceThread org.eclipse.swt.SwtCallable task);

  @AnyThread
  public void execute(@UserInterfaceThread Runnable task);

  // From the user-interface thread only, unlike its neighbours.
  public void timerExec(int milliseconds, @UserInterfaceThread Runnable task);

  public void disposeExec(@UserInterfaceThread Runnable task);

  @AnyThread
  public boolean post(Event event);

  @AnyThread
  public void wake();

  // "Returns the display which the currently running thread is the user-interface thread for, or
  // null if the currently running thread is not a user-interface thread for any display."
  @OfLoopThread(role = "SWT UI thread")
  public static Display getCurrent();

  // "Returns the user-interface thread for the receiver."
  @OfLoopThread(role = "SWT UI thread")
  @AnyThread
  public Thread getThread();

  @AnyThread
  public Thread getSyncThread();
}
