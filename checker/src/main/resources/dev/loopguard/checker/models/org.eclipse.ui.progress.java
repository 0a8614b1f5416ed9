// Eclipse's jobs for the user interface. Source: the API documentation of org.eclipse.ui.workbench: a
// UIJob runs within an asyncExec.

package org.eclipse.ui.progress;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobFunction;

@LoopThreadOnly(role = "SWT UI thread")
@interface UserInterfaceThread {}

public abstract class UIJob {
  public static UIJob create(String name, @UserInterfaceThread IJobFunction function);

  public static UIJob create(String name, @UserInterfaceThread ICoreRunnable runnable);

  @UserInterfaceThread
  public abstract Object runInUIThread(IProgressMonitor monitor);
}
