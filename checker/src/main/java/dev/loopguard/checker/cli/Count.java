package dev.loopguard.checker.cli;

/** Numbers of things, in words. */
final class Count {
  private Count() {}

  /** The number and its noun: {@code 1 file}, {@code 2 files}; of two nouns, both change. */
  static String of(long number, String noun) {
    return number + " " + (number == 1 ? noun : noun.replace(" or ", "s or ") + "s");
  }
}
