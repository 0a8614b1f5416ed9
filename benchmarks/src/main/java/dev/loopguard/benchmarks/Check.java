package dev.loopguard.benchmarks;

import dev.loopguard.event.EventBase;

/**
 * What every call of the event API asks first: is this the loop's thread, and not a log callback?
 * An operation is one such question, or the same loop without it.
 */
final class Check implements Workload {
  private static final int TIMES = 200_000_000;

  private final EventBase base = EventBase.create();
  private final boolean asks;
  private long count;

  Check(boolean asks) {
    this.asks = asks;
  }

  @Override
  public long run() {
    long before = count;
    if (asks) {
      for (int i = 0; i < TIMES; i++) {
        base.assertInLoopThread();
        count += i;
      }
    } else {
      for (int i = 0; i < TIMES; i++) {
        count += i;
      }
    }
    if (count == before) {
      throw new AssertionError("nothing was counted");
    }
    return TIMES;
  }

  @Override
  public void close() {
    base.free();
  }
}
