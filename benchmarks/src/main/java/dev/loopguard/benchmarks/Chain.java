package dev.loopguard.benchmarks;

import java.io.IOException;

/**
 * libevent's bench.c: a byte is written into some of many socket pairs, and whoever reads one
 * writes one into the next pair, until so many were written. An operation is one event: a read, its
 * dispatch and the write that follows.
 */
abstract class Chain implements Workload {
  /** So many events at least in a round, as bench.c has them and repeated if they are few. */
  private static final int LEAST_EVENTS = 50_000;

  private final int pairs;
  private final int active;
  private final int writes;
  private int left;
  private int expected;
  private int fired;

  Chain(int pairs, int active, int writes) {
    this.pairs = pairs;
    this.active = active;
    this.writes = writes;
  }

  @Override
  public final long run() throws Exception {
    long events = 0;
    for (int i = 0; i < LEAST_EVENTS; i += writes) {
      left = writes;
      expected = writes + active;
      fired = 0;
      runUntilDone();
      events += fired;
    }
    return events;
  }

  /** Calls {@link #begin} and then handles events until {@link #isDone}. */
  abstract void runUntilDone() throws Exception;

  final void begin() throws IOException {
    int space = pairs / active;
    for (int i = 0; i < active; i++) {
      write(i * space);
    }
  }

  final boolean isDone() {
    return fired >= expected;
  }

  /** A byte was read from this pair. */
  final void passOn(int pair) throws IOException {
    fired++;
    if (left > 0) {
      left--;
      write((pair + 1) % pairs);
    }
  }

  abstract void write(int pair) throws IOException;
}
