package dev.loopguard.benchmarks;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A million timers of an executor, all added and all cancelled. */
final class ScheduledTimers {
  private final ScheduledExecutorService executor;
  private final Future<?>[] timers = new Future<?>[Delays.COUNT];

  ScheduledTimers(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  void add() {
    // An hour later, so that none is due before it is cancelled.
    for (int i = 0; i < Delays.COUNT; i++) {
      timers[i] =
          executor.schedule(
              () -> {}, Delays.NANOS[i] + TimeUnit.HOURS.toNanos(1), TimeUnit.NANOSECONDS);
    }
  }

  void cancel() {
    for (int i : Delays.ORDER) {
      if (timers[i] != null) {
        timers[i].cancel(false);
      }
    }
  }
}
