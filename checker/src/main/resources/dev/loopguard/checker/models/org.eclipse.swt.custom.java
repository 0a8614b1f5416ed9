// SWT's custom widgets; source as for org.eclipse.swt.widgets.

package org.eclipse.swt.custom;

import org.eclipse.swt.widgets.*;
import org.eclipse.swt.events.*;
import org.eclipse.swt.browser.*;

@LoopThreadOnly(role = "SWT UI thread")
@interface UserInterfaceThread {}

// "Runs the given Runnable while providing busy feedback": during the call.
public class BusyIndicator {
  public static void showWhile(@NotKept Display display, Runnable task);
}

@UserInterfaceThread
public class AnimatedProgress {
  @UserInterfaceThread
  public AnimatedProgress(Composite a, int b);
}

@UserInterfaceThread
public class CBanner {
  @UserInterfaceThread
  public CBanner(Composite a, int b);
}

@UserInterfaceThread
public class CCombo {
  @UserInterfaceThread
  public CCombo(Composite a, int b);

  public void addModifyListener(@UserInterfaceThread ModifyListener a);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);

  public void addVerifyListener(@UserInterfaceThread VerifyListener a);
}

@UserInterfaceThread
public class CLabel {
  @UserInterfaceThread
  public CLabel(Composite a, int b);
}

@UserInterfaceThread
public class CTabFolder {
  @UserInterfaceThread
  public CTabFolder(Composite a, int b);

  public void addCTabFolder2Listener(@UserInterfaceThread CTabFolder2Listener a);

  public void addCTabFolderListener(@UserInterfaceThread CTabFolderListener a);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class CTabItem {
  @UserInterfaceThread
  public CTabItem(CTabFolder a, int b);

  @UserInterfaceThread
  public CTabItem(CTabFolder a, int b, int c);
}

@UserInterfaceThread
public class SashForm {
  @UserInterfaceThread
  public SashForm(Composite a, int b);
}

@UserInterfaceThread
public class ScrolledComposite {
  @UserInterfaceThread
  public ScrolledComposite(Composite a, int b);
}

@UserInterfaceThread
public class StyledText {
  @UserInterfaceThread
  public StyledText(Composite a, int b);

  public void addExtendedModifyListener(@UserInterfaceThread ExtendedModifyListener a);

  public void addBidiSegmentListener(@UserInterfaceThread BidiSegmentListener a);

  public void addCaretListener(@UserInterfaceThread CaretListener a);

  public void addLineBackgroundListener(@UserInterfaceThread LineBackgroundListener a);

  public void addLineStyleListener(@UserInterfaceThread LineStyleListener a);

  public void addModifyListener(@UserInterfaceThread ModifyListener a);

  public void addPaintObjectListener(@UserInterfaceThread PaintObjectListener a);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);

  public void addVerifyKeyListener(@UserInterfaceThread VerifyKeyListener a);

  public void addVerifyListener(@UserInterfaceThread VerifyListener a);

  public void addWordMovementListener(@UserInterfaceThread MovementListener a);
}

@UserInterfaceThread
public class TableCursor {
  @UserInterfaceThread
  public TableCursor(Table a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class TreeCursor {
  @UserInterfaceThread
  public TreeCursor(Tree a, int b);

  public void addSelectionListener(@UserInterfaceThread SelectionListener a);
}

@UserInterfaceThread
public class ViewForm {
  @UserInterfaceThread
  public ViewForm(Composite a, int b);
}
