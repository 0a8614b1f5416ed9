// JFace's dialogs. Source: the API documentation of org.eclipse.jface.dialogs: what these open are
// shells, on SWT's default display if they have no parent.

package org.eclipse.jface.dialogs;

import org.eclipse.jface.operation.IRunnableWithProgress;

@LoopThreadOnly(role = "SWT UI thread")
@interface UserInterfaceThread {}

public class MessageDialog {
  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public static void open(int a, org.eclipse.swt.widgets.Shell b, String c, String d, int e);

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public static void open(int a, org.eclipse.swt.widgets.Shell b, String c, String d, int e, String[] f);

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public static void openConfirm(org.eclipse.swt.widgets.Shell a, String b, String c);

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public static void openError(org.eclipse.swt.widgets.Shell a, String b, String c);

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public static void openInformation(org.eclipse.swt.widgets.Shell a, String b, String c);

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public static void openQuestion(org.eclipse.swt.widgets.Shell a, String b, String c);

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public static void openWarning(org.eclipse.swt.widgets.Shell a, String b, String c);

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public void open();
}

public class ErrorDialog {
  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public void open();

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public static void openError(org.eclipse.swt.widgets.Shell a, String b, String c, org.eclipse.core.runtime.IStatus d);

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public static void openError(org.eclipse.swt.widgets.Shell a, String b, String c, org.eclipse.core.runtime.IStatus d, int e);
}

public class ProgressMonitorDialog {
  public void run(
      @CallbacksOn("any thread") boolean fork, boolean cancelable, IRunnableWithProgress runnable);
}
