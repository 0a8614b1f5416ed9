package com.intellij.util.concurrency;

public final class ThreadingAssertions {
  private ThreadingAssertions() {}

  public static native void assertEventDispatchThread();
}
