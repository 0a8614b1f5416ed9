package dev.loopguard.mutants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tests whose programs are told otherwise with a mutant, so that they may fail. */
final class Suspects {
  /** How many are tried where there is something to tell elsewhere; most often the first fails. */
  private static final int PLACES = 6;

  /** How many are tried where the same is told in other words, of which few tests say any. */
  private static final int WORDS = 5;

  private final List<String> byPlaces = new ArrayList<>();
  private final List<String> byWords = new ArrayList<>();
  private int taken;

  void add(String test, Told plain, Told otherwise) {
    List<String> tests = plain.places().equals(otherwise.places()) ? byWords : byPlaces;
    if (!plain.equals(otherwise) && !tests.contains(test)) {
      tests.add(test);
    }
  }

  /** Whether there is one to be tried before any other. */
  boolean isCertain() {
    return taken < Math.min(PLACES, byPlaces.size());
  }

  /** The next of those where there is something to tell elsewhere. */
  String next() {
    return byPlaces.get(taken++);
  }

  /**
   * The others, one of each class before any class has a second. The last classes come first: the
   * first have been taken for how small their programs are.
   */
  List<String> others() {
    List<String> first = new ArrayList<>();
    List<String> again = new ArrayList<>();
    Set<String> classes = new HashSet<>();
    for (int i = byWords.size() - 1; i >= 0; i--) {
      String test = byWords.get(i);
      String type = test.substring(0, test.indexOf(']', test.indexOf("[class:")));
      (classes.add(type) ? first : again).add(test);
    }
    first.addAll(again);
    return first.stream().limit(WORDS).toList();
  }
}
