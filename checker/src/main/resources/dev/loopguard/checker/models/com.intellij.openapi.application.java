// The IntelliJ Platform's application. Source: the platform SDK's documentation, "Threading Model",
// and the members' own pages.

package com.intellij.openapi.application;

import java.util.concurrent.Callable;

@LoopThreadOnly(role = "Swing EDT")
@interface OnEdt {}

public interface Application {
  void invokeLater(@OnEdt Runnable task);

  void invokeLater(@OnEdt Runnable task, ModalityState state);

  @Blocking
  void invokeAndWait(@OnEdt Runnable task);

  @Blocking
  void invokeAndWait(@OnEdt Runnable task, ModalityState state);

  java.util.concurrent.Future executeOnPooledThread(@AnyThread Runnable task);

  java.util.concurrent.Future executeOnPooledThread(@AnyThread Callable task);

  // On the caller's thread.
  void runReadAction(Runnable task);

  void runWriteAction(Runnable task);

  @EnsuresLoopThreadIf(result = true, role = "Swing EDT")
  boolean isDispatchThread();

  @EnsuresLoopThread(role = "Swing EDT")
  void assertIsDispatchThread();
}
