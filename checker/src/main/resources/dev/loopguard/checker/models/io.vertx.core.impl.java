// Vert.x's own side of a context, for its modules. Source: the API documentation of Vert.x 4.5.

package io.vertx.core.impl;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import java.util.concurrent.Callable;

public interface ContextInternal {
  // For a worker's context that is a thread of the worker pool.
  void emit(Object argument, @LoopThreadOnly(value = "this", role = "Vert.x context") Handler task);

  void emit(@LoopThreadOnly(value = "this", role = "Vert.x context") Handler task);

  void execute(@LoopThreadOnly(value = "this", role = "Vert.x context") Handler task);

  void execute(@LoopThreadOnly(value = "this", role = "Vert.x context") Runnable task);

  void execute(
      Object argument, @LoopThreadOnly(value = "this", role = "Vert.x context") Handler task);

  // As Context.executeBlocking, in an order of its own or on the pool for Vert.x's own blocking work.
  Future executeBlocking(@AnyThread Handler code, TaskQueue queue);

  Future executeBlocking(@AnyThread Callable code, TaskQueue queue);

  void executeBlocking(
      @AnyThread Handler code,
      TaskQueue queue,
      @LoopThreadOnly(value = "this", role = "Vert.x context") Handler result);

  Future executeBlockingInternal(@AnyThread Handler code);

  Future executeBlockingInternal(@AnyThread Handler code, boolean ordered);

  Future executeBlockingInternal(@AnyThread Callable code);

  Future executeBlockingInternal(@AnyThread Callable code, boolean ordered);

  void executeBlockingInternal(
      @AnyThread Handler code,
      @LoopThreadOnly(value = "this", role = "Vert.x context") Handler result);

  void executeBlockingInternal(
      @AnyThread Handler code,
      boolean ordered,
      @LoopThreadOnly(value = "this", role = "Vert.x context") Handler result);
}
