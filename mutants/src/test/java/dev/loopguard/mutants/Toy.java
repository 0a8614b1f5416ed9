package dev.loopguard.mutants;

import java.util.function.IntSupplier;

/** Something to mutate. */
final class Toy implements IntSupplier {
  private final int most;

  Toy(int most) {
    this.most = most > 0 ? most : 0;
  }

  @Override
  public int getAsInt() {
    int sum = 0;
    for (int i = 1; i <= most; i++) {
      sum += i;
    }
    return sum;
  }
}
