// SWT's browser; source as for org.eclipse.swt.widgets.

package org.eclipse.swt.browser;

import org.eclipse.swt.widgets.*;
import org.eclipse.swt.events.*;

@LoopThreadOnly(role = "SWT UI thread")
@interface UserInterfaceThread {}

@UserInterfaceThread
public class Browser {
  @UserInterfaceThread
  public Browser(Composite a, int b);

  public void addAuthenticationListener(@UserInterfaceThread AuthenticationListener a);

  public void addCloseWindowListener(@UserInterfaceThread CloseWindowListener a);

  public void addLocationListener(@UserInterfaceThread LocationListener a);

  public void addOpenWindowListener(@UserInterfaceThread OpenWindowListener a);

  public void addProgressListener(@UserInterfaceThread ProgressListener a);

  public void addStatusTextListener(@UserInterfaceThread StatusTextListener a);

  public void addTitleListener(@UserInterfaceThread TitleListener a);

  public void addVisibilityWindowListener(@UserInterfaceThread VisibilityWindowListener a);
}
