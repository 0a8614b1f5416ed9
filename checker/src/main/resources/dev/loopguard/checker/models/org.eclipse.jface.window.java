// JFace's windows. Source: the API documentation of org.eclipse.jface.window: a window is a shell,
// so opening and closing it is for SWT's thread. One without a parent is opened on SWT's default
// display, which is made if there is none (org.eclipse.swt.widgets.Shell).

package org.eclipse.jface.window;

import org.eclipse.jface.operation.IRunnableWithProgress;

@LoopThreadOnly(role = "SWT UI thread")
@interface UserInterfaceThread {}

public class Window {
  @UserInterfaceThread
  public void close();

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public void create();

  @UserInterfaceThread
  @MakesLoopIfNone(role = "SWT UI thread")
  public void open();
}

public class ApplicationWindow {
  public void run(
      @CallbacksOn("any thread") boolean fork, boolean cancelable, IRunnableWithProgress runnable);
}
