package dev.loopguard.benchmarks.checker;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The table in Markdown, row by row as the figures come in. */
final class Table {
  private Table() {}

  /** One size of a growing program, and what it takes without us and with us. */
  record Size(long lines, Cost bare, Cost ours) {
    double added() {
      return ours.seconds() - bare.seconds();
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
          boolean plugin = Configuration.PLUGINS.contains(configuration);
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

  /** A generated program at each size, and the exponents of the fit: 1 is linear. */
  static void growth(List<Size> sizes) {
    System.out.println();
    System.out.println("| generated Swing, lines | Error Prone, CPU s | + LoopGuard | heap MB | |");
    System.out.println("|---|---|---|---|---|");
    for (Size size : sizes) {
      System.out.printf(
          Locale.ROOT,
          "| %d | %.2f | %.2f | %.0f | %.0f |%n",
          size.lines(),
          size.bare().seconds(),
          size.ours().seconds(),
          size.bare().megabytes(),
          size.ours().megabytes());
    }
    if (sizes.size() > 1) {
      System.out.printf(
          Locale.ROOT,
          "%nWhat LoopGuard adds grows with lines to the %.2f, the heap with it to the %.2f.%n",
          exponent(sizes, Size::added),
          exponent(sizes, size -> size.ours().megabytes()));
    }
  }

  private static double exponent(List<Size> sizes, ToDoubleFunction<Size> figure) {
    double meanX = sizes.stream().mapToDouble(size -> Math.log(size.lines())).average().orElse(0);
    double meanY = sizes.stream().mapToDouble(size -> log(size, figure)).average().orElse(0);
    double above = 0;
    double below = 0;
    for (Size size : sizes) {
      double x = Math.log(size.lines()) - meanX;
      above += x * (log(size, figure) - meanY);
      below += x * x;
    }
    return above / below;
  }

  private static double log(Size size, ToDoubleFunction<Size> figure) {
    return Math.log(Math.max(0.01, figure.applyAsDouble(size)));
  }
}
