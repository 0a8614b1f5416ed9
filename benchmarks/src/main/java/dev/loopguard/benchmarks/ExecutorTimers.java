package dev.loopguard.benchmarks;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A million of the JDK's, which takes a cancelled one out at once as the others do. */
final class ExecutorTimers implements Workload {
  private final boolean adds;
  private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
  private final ScheduledFuture<?>[] timers = new ScheduledFuture<?>[Delays.COUNT];

  ExecutorTimers(boolean adds) {
    this.adds = adds;
    executor.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void prepare() {
    if (adds) {
      cancel();
    } else {
      add();
    }
  }

  @Override
  public long run() {
    if (adds) {
      add();
    } else {
      cancel();
    }
    return Delays.COUNT;
  }

  private void add() {
    // An hour later, so that none is due before it is cancelled.
    for (int i = 0; i < Delays.COUNT; i++) {
      timers[i] =
          executor.schedule(
              () -> {}, Delays.NANOS[i] + TimeUnit.HOURS.toNanos(1), TimeUnit.NANOSECONDS);
    }
  }

  private void cancel() {
    for (int i : Delays.ORDER) {
      if (timers[i] != null) {
        timers[i].cancel(false);
      }
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
