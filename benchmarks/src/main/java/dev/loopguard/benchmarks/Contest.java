package dev.loopguard.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One workload, and who competes in it. They run in turn, round by round, so that whatever else the
 * machine does hits each of them; the first rounds only warm up.
 */
final class Contest {
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 5;

  private final String name;
  private boolean isApart;
  private final Map<String, Workload.Factory> contenders = new LinkedHashMap<>();

  Contest(String name) {
    this.name = name;
  }

  /** Has them run one after another, as there are not files enough for all of them at once. */
  Contest apart() {
    isApart = true;
    return this;
  }

  /** The first is the one that the others are compared with. */
  Contest with(String contender, Workload.Factory factory) {
    contenders.put(contender, factory);
    return this;
  }

  /** Runs it, and prints its rows of the table. */
  void run() throws Exception {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Workload.Factory> contender : contenders.entrySet()) {
      Row row = new Row(contender.getKey(), contender.getValue().make(), new ArrayList<>());
      rows.add(row);
      if (isApart) {
        race(List.of(row));
      }
    }
    if (!isApart) {
      race(rows);
    }
    double first = median(rows.get(0), Meter::nanos);
    for (Row row : rows) {
      double nanos = median(row, Meter::nanos);
      double best = row.rounds.stream().mapToDouble(Meter::nanos).min().orElseThrow();
      System.out.println(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.0f | %.0f | %.2f | %.1f |",
              name,
              row.contender,
              nanos,
              best,
              nanos / first,
              median(row, Meter::bytes)));
    }
  }

  private static void race(List<Row> rows) throws Exception {
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Row row : rows) {
        Meter meter = row.workload.measure();
        if (round >= WARM_UP) {
          row.rounds.add(meter);
        }
      }
    }
    for (Row row : rows) {
      row.workload.close();
    }
  }

  private record Row(String contender, Workload workload, List<Meter> rounds) {}

  private static double median(Row row, ToDoubleFunction<Meter> figure) {
    double[] sorted = row.rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
