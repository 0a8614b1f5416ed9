package com.intellij.openapi.application;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;

public interface Application {
  void invokeLater(Runnable task);

  void invokeLater(Runnable task, ModalityState state);

  void invokeAndWait(Runnable task);

  void invokeAndWait(Runnable task, ModalityState state);

  Future<?> executeOnPooledThread(Runnable task);

  <T> Future<T> executeOnPooledThread(Callable<T> task);

  void runReadAction(Runnable task);

  void runWriteAction(Runnable task);

  boolean isDispatchThread();

  void assertIsDispatchThread();
}
