package dev.loopguard.event;

import dev.loopguard.annotation.LoopThreadOnly;

/**
 * Told around each wait of the loop, on its thread; libevent's {@code evwatch}. What it throws ends
 * nothing and is reported.
 */
@LoopThreadOnly
public interface LoopWatcher {
  /** The timeout of a wait that no timer ends. */
  long NO_TIMEOUT = -1;

  /**
   * The loop is about to wait.
   *
   * @param nanos how long at most: zero if something is active already, {@link #NO_TIMEOUT} if
   *     there is no timer
   */
  default void prepare(long nanos) {}

  /** The loop has waited, and nothing has run yet. */
  default void check() {}
}
