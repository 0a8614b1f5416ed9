package dev.loopguard.event;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** A second thread for a test, whose end and outcome the test can ask for. */
final class OtherThread<T> {
  private final FutureTask<T> outcome;
  final Thread thread;

  private OtherThread(String name, Callable<T> body) {
    outcome = new FutureTask<>(body);
    thread = new Thread(outcome, name);
    thread.setDaemon(true);
  }

  static <T> OtherThread<T> start(String name, Callable<T> body) {
    OtherThread<T> other = new OtherThread<>(name, body);
    other.thread.start();
    return other;
  }

  boolean isDone() {
    return outcome.isDone();
  }

  /** What the body returned, once the thread has ended too; what it threw is thrown here. */
  T join() throws Exception {
    try {
      T result = outcome.get(20, TimeUnit.SECONDS);
      thread.join();
      return result;
    } catch (ExecutionException e) {
      thread.join();
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    }
  }
}
