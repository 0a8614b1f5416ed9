// JFace's windows. Source: the API documentation of org.eclipse.jface.window: a window is a shell,
// so opening and closing it is for SWT's thread.

package org.eclipse.jface.window;

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
