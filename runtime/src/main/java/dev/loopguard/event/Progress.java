package dev.loopguard.event;

import dev.loopguard.flight.Flight;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.util.concurrent.TimeUnit;

/**
 * What the loop is doing and how much it has done, for those who watch it from other threads.
 *
 * <p>The loop's thread alone writes here, and never with a fence: a watcher may see it a moment
 * late.
 */
final class Progress {
  private final EventConfig config;
  private static final int PASSES = 0;
  private static final int WAITS = 1;
  private static final int CALLBACKS = 2;
  private static final int TURNS = 3;

  private final PaddedLongs counters = new PaddedLongs(4);
  private boolean isRecorded;

  Progress(EventConfig config) {
    this.config = config;
  }

  // From any thread.

  /** How many turns have begun and ended: odd while one is running. */
  long turns() {
    return counters.getAcquire(TURNS);
  }

  static boolean isRunning(long turns) {
    return (turns & 1) != 0;
  }

  LoopStats stats(long wakeUps) {
    return new LoopStats(
        counters.getOpaque(PASSES),
        counters.getOpaque(WAITS),
        counters.getOpaque(CALLBACKS),
        wakeUps,
        isRunning(turns()));
  }

  // On the loop's thread.

  void passBegins() {
    increment(PASSES);
    isRecorded = Flight.RECORDER.timesCallbacks();
  }

  void waitBegins() {
    increment(WAITS);
  }

  /** Lets it have its turn; returns whether there was something to run. */
  boolean take(Activity activity) {
    increment(TURNS);
    try {
      boolean ran =
          (isRecorded || config.slowNanos > 0) ? takeTimed(activity) : activity.takeTurn();
      if (ran) {
        increment(CALLBACKS);
      }
      return ran;
    } finally {
      increment(TURNS);
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

  private void increment(int counter) {
    counters.setRelease(counter, counters.getPlain(counter) + 1);
  }
}
