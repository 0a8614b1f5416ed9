// Vert.x's own side of a context, for its modules. Source: the API documentation of Vert.x 4.5.

package io.vertx.core.impl;

import io.vertx.core.Handler;

public interface ContextInternal {
  // For a worker's context that is a thread of the worker pool.
  void emit(Object argument, @LoopThreadOnly(value = "this", role = "Vert.x context") Handler task);

  void emit(@LoopThreadOnly(value = "this", role = "Vert.x context") Handler task);

  void execute(@LoopThreadOnly(value = "this", role = "Vert.x context") Handler task);

  void execute(@LoopThreadOnly(value = "this", role = "Vert.x context") Runnable task);

  void execute(
      Object argument, @LoopThreadOnly(value = "this", role = "Vert.x context") Handler task);
}
