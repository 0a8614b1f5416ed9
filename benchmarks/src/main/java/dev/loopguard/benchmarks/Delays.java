package dev.loopguard.benchmarks;

import java.util.Random;

/** The timers' delays and the order in which they are cancelled, the same for every contender. */
final class Delays {
  static final int COUNT = 1_000_000;

  /** Uniform from 1 to 60 seconds, in nanoseconds. */
  static final long[] NANOS = new Random(1).longs(COUNT, 1_000_000_000L, 60_000_000_000L).toArray();

  static final int[] ORDER = order();

  private Delays() {}

  private static int[] order() {
    int[] order = new int[COUNT];
    Random random = new Random(2);
    for (int i = 0; i < COUNT; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
