package dev.loopguard.event;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A future that the loop completes. To wait for one on the loop's own thread would never end, so
 * that throws at once; the same holds for the futures derived from it.
 */
final class LoopFuture<T> extends CompletableFuture<T> {
  private final HomeThread home;

  LoopFuture(HomeThread home) {
    this.home = home;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new LoopFuture<>(home);
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    refuseSelfWait("CompletableFuture.get()");
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    refuseSelfWait("CompletableFuture.get(timeout)");
    return super.get(timeout, unit);
  }

  @Override
  public T join() {
    refuseSelfWait("CompletableFuture.join()");
    return super.join();
  }

  private void refuseSelfWait(String call) {
    if (!isDone() && home.isInside()) {
      throw new IllegalStateException(Wording.selfWait(call));
    }
  }
}
