package dev.loopguard.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * libevent's bench.c: a byte is written into some of many socket pairs, and whoever reads one
 * writes one into the next pair, until so many were written. An operation is one event: a read, its
 * dispatch and the write that follows.
 */
abstract class Chain implements Workload {
  /** So many events at least in a round, as bench.c has them and repeated if they are few. */
  private static final int LEAST_EVENTS = 50_000;

  final SocketPairs pairs;
  final int active;
  final int writes;
  private final ByteBuffer in = ByteBuffer.allocateDirect(1);
  private final ByteBuffer out = ByteBuffer.allocateDirect(1);
  private int left;
  private int expected;
  private int fired;

  Chain(int pairs, int active, int writes) throws IOException {
    this.pairs = SocketPairs.open(pairs);
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
    int space = pairs.writers().length / active;
    for (int i = 0; i < active; i++) {
      write(i * space);
    }
  }

  final boolean isDone() {
    return fired >= expected;
  }

  /** A pair is readable. */
  final void readAndPassOn(int pair) throws IOException {
    in.clear();
    if (pairs.readers()[pair].read(in) > 0) {
      passOn(pair);
    }
  }

  /** Its byte was read. */
  final void passOn(int pair) throws IOException {
    fired++;
    if (left > 0) {
      left--;
      write((pair + 1) % pairs.writers().length);
    }
  }

  void write(int pair) throws IOException {
    out.clear();
    int written = pairs.writers()[pair].write(out);
    if (written != 1) {
      throw new IOException("wrote " + written);
    }
  }

  @Override
  public void close() throws Exception {
    pairs.close();
  }
}
