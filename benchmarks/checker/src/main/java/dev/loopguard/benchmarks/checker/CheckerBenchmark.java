package dev.loopguard.benchmarks.checker;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compiles each subject under each configuration, all of them in turn in each round so that what
 * else the machine does falls on all alike, and prints one table of medians.
 */
public final class CheckerBenchmark {
  /** What growth is told by. */
  private static final Set<Configuration> GROWTH =
      EnumSet.of(Configuration.ERROR_PRONE, Configuration.LOOPGUARD);

  private CheckerBenchmark() {}

  /**
   * Arguments: the folder of the subjects, the rounds, the sizes of the generated programs, which
   * subjects, and how much heap a compilation may take.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    int[] sizes = Arrays.stream(arguments[2].split(",")).mapToInt(Integer::parseInt).toArray();
    Compiler compiler =
        new Compiler(Files.createTempDirectory("loopguard-benchmarks"), arguments[4]);
    Set<String> names = Set.of(arguments[3].split(","));
    Table.machine();
    Table.heading();
    for (Map.Entry<String, Set<Configuration>> each : configurations().entrySet()) {
      if (names.contains(each.getKey())) {
        Subject subject = Subject.of(each.getKey(), folder.resolve(each.getKey()));
        Table.rows(subject, measure(compiler, subject, rounds, each.getValue()));
      }
    }
    List<Table.Size> growth = new ArrayList<>();
    for (int size : sizes) {
      Path generated = Files.createDirectories(folder.resolve("generated-" + size));
      Subject subject = new ProgramGenerator(generated).write(size);
      Map<Configuration, Cost> costs = measure(compiler, subject, rounds, GROWTH);
      growth.add(
          new Table.Size(
              subject.lines(),
              requireNonNull(costs.get(Configuration.ERROR_PRONE)),
              requireNonNull(costs.get(Configuration.LOOPGUARD))));
    }
    Table.growth(growth);
  }

  /** By the folder of the subject. */
  private static Map<String, Set<Configuration>> configurations() {
    Map<String, Set<Configuration>> all = new LinkedHashMap<>();
    all.put("guava", EnumSet.complementOf(EnumSet.of(Configuration.GUI_EFFECT)));
    all.put(
        "netty", EnumSet.complementOf(EnumSet.of(Configuration.GUI_EFFECT, Configuration.WALK)));
    all.put("weka", EnumSet.complementOf(EnumSet.of(Configuration.WALK)));
    return all;
  }

  private static Map<Configuration, Cost> measure(
      Compiler compiler, Subject subject, int rounds, Set<Configuration> configurations)
      throws IOException, InterruptedException {
    Map<Configuration, List<Cost>> all = new EnumMap<>(Configuration.class);
    for (int round = 0; round < rounds; round++) {
      for (Configuration configuration : configurations) {
        all.computeIfAbsent(configuration, c -> new ArrayList<>())
            .add(compiler.compile(subject, configuration));
      }
    }
    Map<Configuration, Cost> medians = new EnumMap<>(Configuration.class);
    all.forEach((configuration, costs) -> medians.put(configuration, Cost.median(costs)));
    return medians;
  }
}
