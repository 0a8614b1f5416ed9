// JFace's windows. Source: the API documentation of org.eclipse.jface.window: a window is a shell,
// so opening and closing it is for SWT's thread.

package org.eclipse.jface.window;

import org.eclipse.jface.operation.IRunnableWithProgress;

@LoopThreadOnly(role = "SWT UI thread")
@interface UserInterfaceThread {}

public class Window {
  @UserInterfaceThread
  public void close();

  @UserInterfaceThread
  public void create();

  @UserInterfaceThread
  public void open();
}

public class ApplicationWindow {
  public void run(
      @CallbacksOn("any thread") boolean fork, boolean cancelable, IRunnableWithProgress runnable);
}
