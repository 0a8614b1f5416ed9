package dev.loopguard.benchmarks.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles each subject under each configuration, all of them in turn in each round so that what
 * else the machine does falls on all alike, and prints one table of medians.
 */
public final class CheckerBenchmark {
  private CheckerBenchmark() {}

  /** Arguments: the folder of the subjects, the rounds, the sizes of the generated programs. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    int[] sizes = Arrays.stream(arguments[2].split(",")).mapToInt(Integer::parseInt).toArray();
    Compiler compiler = new Compiler(Files.createTempDirectory("loopguard-benchmarks"));
    Table.machine();
    Table.heading();
    for (String name : List.of("guava", "netty")) {
      if (Files.isDirectory(folder.resolve(name))) {
        Subject subject = Subject.of(name, folder.resolve(name));
        Table.rows(subject, measure(compiler, subject, rounds, /* swing= */ false));
      }
    }
    List<Table.Size> growth = new ArrayList<>();
    for (int size : sizes) {
      Path generated = Files.createDirectories(folder.resolve("generated-" + size));
      Subject subject = new ProgramGenerator(generated).write(size);
      Map<Configuration, Cost> costs = measure(compiler, subject, rounds, /* swing= */ true);
      Table.rows(subject, costs);
      growth.add(new Table.Size(subject.lines(), costs));
    }
    Table.growth(growth);
  }

  private static Map<Configuration, Cost> measure(
      Compiler compiler, Subject subject, int rounds, boolean swing)
      throws IOException, InterruptedException {
    Map<Configuration, List<Cost>> all = new EnumMap<>(Configuration.class);
    for (int round = 0; round < rounds; round++) {
      for (Configuration configuration : Configuration.values()) {
        if (swing || configuration != Configuration.GUI_EFFECT) {
          all.computeIfAbsent(configuration, c -> new ArrayList<>())
              .add(compiler.compile(subject, configuration));
        }
      }
    }
    Map<Configuration, Cost> medians = new EnumMap<>(Configuration.class);
    all.forEach((configuration, costs) -> medians.put(configuration, Cost.median(costs)));
    return medians;
  }
}
