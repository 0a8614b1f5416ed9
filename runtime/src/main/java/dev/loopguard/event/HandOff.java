package dev.loopguard.event;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Hands a user's tasks to the loop, on any thread. */
final class HandOff {
  private final Loop loop;

  HandOff(Loop loop) {
    this.loop = loop;
  }

  void execute(String call, Runnable task) {
    loop.check(call);
    loop.execute(call, Objects.requireNonNull(task));
  }

  <T> CompletableFuture<T> submit(String call, Callable<T> task) {
    loop.check(call);
    Objects.requireNonNull(task);
    CompletableFuture<T> result = new LoopFuture<>(loop.home);
    loop.execute(call, new Submission<>(result, task));
    return result;
  }
}
