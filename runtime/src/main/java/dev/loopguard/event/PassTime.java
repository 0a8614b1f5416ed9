package dev.loopguard.event;

import java.util.function.LongSupplier;

/**
 * What time it is in this pass. The clock is read once a pass, at the first question after the loop
 * has waited, unless the configuration says every time.
 */
final class PassTime {
  private final LongSupplier clock;
  private final boolean isCached;
  private boolean isKnown;
  private long now;

  PassTime(EventConfig config) {
    clock = config.clock;
    isCached = config.isTimeCached;
  }

  long now() {
    if (!isKnown || !isCached) {
      now = clock.getAsLong();
      isKnown = true;
    }
    return now;
  }

  /** The next question reads the clock. */
  void forget() {
    isKnown = false;
  }
}
