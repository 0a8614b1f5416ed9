package dev.loopguard.event;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** The code of a task that somebody wants the result of. */
record Submission<T>(CompletableFuture<T> result, Callable<T> code) implements Runnable {
  /** What the user wrote. */
  Class<?> type() {
    return code.getClass();
  }

  /** Where the result is there already, being completed or cancelled, the code does not run. */
  @Override
  public void run() {
    if (!result.isDone()) {
      try {
        result.complete(code.call());
      } catch (Throwable thrown) {
        result.completeExceptionally(thrown);
      }
    }
  }
}
