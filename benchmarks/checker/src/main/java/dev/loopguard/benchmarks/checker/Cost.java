package dev.loopguard.benchmarks.checker;

import java.util.Comparator;
import java.util.List;

/**
 * What one compilation took.
 *
 * @param seconds of processor time, all threads of the process together
 * @param megabytes at the heap's peak
 */
record Cost(double seconds, double megabytes) {

  /** The median of each figure by itself. */
  static Cost median(List<Cost> costs) {
    return new Cost(
        middle(costs.stream().map(Cost::seconds).toList()),
        middle(costs.stream().map(Cost::megabytes).toList()));
  }

  private static double middle(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2);
  }
}
