// Source: the platform SDK's documentation, "Threading Model".

package com.intellij.util.concurrency;

public final class ThreadingAssertions {
  @EnsuresLoopThread(role = "Swing EDT")
  public static void assertEventDispatchThread();
}
