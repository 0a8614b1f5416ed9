// JFace's wizards. Source: the API documentation of org.eclipse.jface.wizard: where an operation runs
// that is given to one, as IRunnableContext says.

package org.eclipse.jface.wizard;

import org.eclipse.jface.operation.IRunnableWithProgress;

public class WizardDialog {
  public void run(
      @CallbacksOn("any thread") boolean fork, boolean cancelable, IRunnableWithProgress runnable);
}
