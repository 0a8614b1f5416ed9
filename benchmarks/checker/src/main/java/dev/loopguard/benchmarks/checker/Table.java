package dev.loopguard.benchmarks.checker;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table in Markdown, row by row as the figures come in. */
final class Table {
  private Table() {}

  /**
   * One size of a growing program.
   *
   * @param costs by configuration
   */
  record Size(long lines, Map<Configuration, Cost> costs) {
    double added() {
      return requireNonNull(costs.get(Configuration.LOOPGUARD)).seconds()
          - requireNonNull(costs.get(Configuration.ERROR_PRONE)).seconds();
    }
  }

  static void machine() {
    System.out.printf(
        "%s %s, %s %s, %d processors%n%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
  }

  static void heading() {
    System.out.println("| subject | lines | compiled with | CPU s | of javac | adds | heap MB |");
    System.out.println("|---|---|---|---|---|---|---|");
  }

  static void rows(Subject subject, Map<Configuration, Cost> costs) {
    double javac = requireNonNull(costs.get(Configuration.JAVAC)).seconds();
    double bare = requireNonNull(costs.get(Configuration.ERROR_PRONE)).seconds();
    costs.forEach(
        (configuration, cost) -> {
          boolean plugin =
              configuration == Configuration.LOOPGUARD || configuration == Configuration.NULLAWAY;
          System.out.printf(
              Locale.ROOT,
              "| %s | %d | %s | %.2f | %.2f | %s | %.0f |%n",
              subject.name(),
              subject.lines(),
              configuration.title,
              cost.seconds(),
              cost.seconds() / javac,
              plugin
                  ? String.format(Locale.ROOT, "%+.1f %%", 100 * (cost.seconds() - bare) / javac)
                  : "",
              cost.megabytes());
        });
  }

  /** The exponent of the fit: 1 is linear. */
  static void growth(List<Size> sizes) {
    if (sizes.size() < 2) {
      return;
    }
    double meanX = sizes.stream().mapToDouble(size -> Math.log(size.lines())).average().orElse(0);
    double meanY = sizes.stream().mapToDouble(size -> logAdded(size)).average().orElse(0);
    double above = 0;
    double below = 0;
    for (Size size : sizes) {
      double x = Math.log(size.lines()) - meanX;
      above += x * (logAdded(size) - meanY);
      below += x * x;
    }
    System.out.printf(
        Locale.ROOT, "%nWhat LoopGuard adds grows with lines to the %.2f.%n", above / below);
  }

  private static double logAdded(Size size) {
    return Math.log(Math.max(0.01, size.added()));
  }
}
