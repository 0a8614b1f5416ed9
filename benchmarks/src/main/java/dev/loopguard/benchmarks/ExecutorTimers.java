package dev.loopguard.benchmarks;

import java.util.concurrent.ScheduledThreadPoolExecutor;

/** A million of the JDK's, which takes a cancelled one out at once as the others do. */
final class ExecutorTimers implements Workload {
  private final boolean adds;
  private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
  private final ScheduledTimers timers = new ScheduledTimers(executor);

  ExecutorTimers(boolean adds) {
    this.adds = adds;
    executor.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void prepare() {
    if (adds) {
      timers.cancel();
    } else {
      timers.add();
    }
  }

  @Override
  public long run() {
    if (adds) {
      timers.add();
    } else {
      timers.cancel();
    }
    return Delays.COUNT;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
