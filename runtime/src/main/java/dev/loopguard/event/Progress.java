package dev.loopguard.event;

import dev.loopguard.flight.Flight;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the loop is doing and how much it has done, for those who watch it from other threads.
 *
 * <p>The loop's thread alone writes here, and never with a fence: a watcher may see it a moment
 * late.
 */
final class Progress {
  private final EventConfig config;
  private final AtomicLong passes = new AtomicLong();
  private final AtomicLong waits = new AtomicLong();
  private final AtomicLong callbacks = new AtomicLong();
  private final AtomicLong turns = new AtomicLong();
  private boolean isRecorded;

  Progress(EventConfig config) {
    this.config = config;
  }

  // From any thread.

  /** How many turns have begun and ended: odd while one is running. */
  long turns() {
    return turns.getAcquire();
  }

  static boolean isRunning(long turns) {
    return (turns & 1) != 0;
  }

  LoopStats stats(long wakeUps) {
    return new LoopStats(
        passes.getOpaque(), waits.getOpaque(), callbacks.getOpaque(), wakeUps, isRunning(turns()));
  }

  // On the loop's thread.

  void passBegins() {
    increment(passes);
    isRecorded = Flight.RECORDER.timesCallbacks();
  }

  void waitBegins() {
    increment(waits);
  }

  /** Lets it have its turn; returns whether there was something to run. */
  boolean take(Activity activity) {
    increment(turns);
    try {
      boolean ran =
          (isRecorded || config.slowNanos > 0) ? takeTimed(activity) : activity.takeTurn();
      if (ran) {
        increment(callbacks);
      }
      return ran;
    } finally {
      increment(turns);
    }
  }

  private boolean takeTimed(Activity activity) {
    Object recorded = isRecorded ? Flight.RECORDER.callbackBegins() : null;
    long start = config.clock.getAsLong();
    boolean ran = activity.takeTurn();
    long nanos = config.clock.getAsLong() - start;
    Flight.RECORDER.callbackEnded(recorded, activity);
    if (config.slowNanos > 0 && nanos >= config.slowNanos) {
      EventLog.log(Severity.WARN, Wording.slow(activity, TimeUnit.NANOSECONDS.toMillis(nanos)));
    }
    return ran;
  }

  private static void increment(AtomicLong counter) {
    counter.setRelease(counter.getPlain() + 1);
  }
}
