// Eclipse's protection from code of others. Source: the API documentation of
// org.eclipse.core.runtime.SafeRunner: "Runs the given runnable in a protected mode", during the call.

package org.eclipse.core.runtime;

public final class SafeRunner {
  public static void run(ISafeRunnable code);

  public static Object run(ISafeRunnableWithResult code);
}
