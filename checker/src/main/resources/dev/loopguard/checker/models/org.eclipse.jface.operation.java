// JFace's operations. Source: the API documentation of org.eclipse.jface.operation: "if fork is true,
// the runnable should be run in a separate thread, and false to run in the same thread".

package org.eclipse.jface.operation;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Display;

public interface IRunnableContext {
  void run(
      @CallbacksOn("any thread") boolean fork, boolean cancelable, IRunnableWithProgress runnable);
}

public class ModalContext {
  public static void run(
      IRunnableWithProgress operation,
      @CallbacksOn("any thread") boolean fork,
      IProgressMonitor monitor,
      @NotKept Display display);
}
