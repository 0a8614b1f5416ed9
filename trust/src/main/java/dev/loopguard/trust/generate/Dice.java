package dev.loopguard.trust.generate;

import java.util.List;
import java.util.Random;

/** All that is left to chance, from one seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** From 0 up to, and without, a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }
}
