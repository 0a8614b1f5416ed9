// JFace's helpers. Source: the API documentation of org.eclipse.jface.util: code is run with the
// exceptions that it throws handled, during the call.

package org.eclipse.jface.util;

import org.eclipse.core.runtime.ISafeRunnable;

public abstract class SafeRunnable {
  public static void run(ISafeRunnable code);
}
