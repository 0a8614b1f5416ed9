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
    int left = most;
    while (left > 0) {
      sum += left;
      left = before(left);
    }
    return sum;
  }

  private static int before(int number) {
    return number - 1;
  }
}
