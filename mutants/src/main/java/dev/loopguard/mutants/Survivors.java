package dev.loopguard.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Mutants that no test notices, each with the kind of reason that somebody has found for it. */
final class Survivors {
  /** Nobody has read it yet. */
  static final String NEW = "new";

  private static final String HEAD = "kind\tclass\tmethod\tchange\twhich\tline";

  private final Map<Fault, String> kinds = new LinkedHashMap<>();

  static Survivors read(Path file) throws IOException {
    Survivors read = new Survivors();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      read.add(Fault.parse(cells), cells[0]);
    }
    return read;
  }

  void add(Fault fault, @Nullable String kind) {
    kinds.put(fault, kind == null ? NEW : kind);
  }

  @Nullable String kind(Fault fault) {
    return kinds.get(fault);
  }

  /** Those of them that are chosen. */
  Survivors only(Predicate<Fault> chosen) {
    Survivors some = new Survivors();
    kinds.forEach(
        (fault, kind) -> {
          if (chosen.test(fault)) {
            some.add(fault, kind);
          }
        });
    return some;
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    kinds.forEach((fault, kind) -> lines.add(kind + "\t" + fault.cells()));
    Files.write(file, lines);
  }

  /** How many there are of each kind. */
  Map<String, Integer> count() {
    Map<String, Integer> count = new TreeMap<>();
    kinds.values().forEach(kind -> count.merge(kind, 1, Integer::sum));
    return count;
  }

  /** What is to be changed in the list of those that were known. */
  List<String> differences(Survivors known) {
    List<String> differences = new ArrayList<>();
    for (Fault each : kinds.keySet()) {
      if (!known.kinds.containsKey(each)) {
        differences.add("not listed: " + each.cells());
      }
    }
    for (Fault each : known.kinds.keySet()) {
      if (!kinds.containsKey(each)) {
        differences.add("listed, but killed or gone: " + each.cells());
      }
    }
    return differences;
  }
}
