package dev.loopguard.event;

/**
 * Tells from outside that one loop is stuck in one callback.
 *
 * <p>It is asked now and then, and counts only the time that it could see pass: a gap between two
 * questions much longer than usual means that the whole process stood still (a debugger, a laptop's
 * lid), which is no callback's fault.
 */
final class StallDetector {
  /** What it said no to. */
  static final long NO_STALL = -1;

  private final Progress progress;
  private final long threshold;

  private long seenTurns;
  private long seenAt;
  private long stuck;
  private long next;

  StallDetector(Progress progress, long threshold) {
    this.progress = progress;
    this.threshold = threshold;
  }

  /** How long to wait before it is asked again, in nanoseconds. */
  long interval() {
    return Math.max(1, threshold / 4);
  }

  /**
   * Asks it.
   *
   * @param now on the loop's clock
   * @return for how long at least it has been stuck, if that is to be reported now: at the
   *     threshold, at twice as much, and so on; else {@link #NO_STALL}
   */
  long ask(long now) {
    long turns = progress.turns();
    if (turns != seenTurns || !Progress.isRunning(turns)) {
      seenTurns = turns;
      stuck = 0;
      next = threshold;
    } else {
      stuck += Math.min(now - seenAt, 2 * interval());
    }
    seenAt = now;
    if (stuck < next) {
      return NO_STALL;
    }
    next = 2 * stuck;
    return stuck;
  }

  /** Whether it is still in the turn that it was asked about. */
  boolean isSameTurn() {
    return progress.turns() == seenTurns;
  }
}
