package dev.loopguard.trust;

import dev.loopguard.trust.generate.Generator;
import dev.loopguard.trust.program.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Prints what one seed has to tell, each miss in as small a program as can be. */
final class Show {
  private Show() {}

  /** Takes the agent's file, a folder and seeds. */
  public static void main(String[] args) {
    Campaign campaign = new Campaign(Path.of(args[0]), Path.of(args[1]));
    try (Laboratory laboratory = campaign.laboratory()) {
      for (String seed : List.of(args).subList(2, args.length)) {
        Trial trial = laboratory.trial(Generator.program(Long.parseLong(seed)));
        print(trial);
        trial
            .misses()
            .forEach(
                (place, what) -> {
                  System.out.println("---- " + place + " smaller:");
                  Predicate<Trial> still = Shrinker.missed(trial, what);
                  print(new Shrinker(laboratory::trial, still).shrink(trial));
                });
      }
    }
    System.exit(0);
  }

  private static void print(Trial trial) {
    for (Source source : trial.program().sources()) {
      List<String> lines = source.text(trial.program().name()).lines().toList();
      for (int i = 11; i <= lines.size(); i++) {
        System.out.printf("%s:%d %s%n", source.type(), i, lines.get(i - 1));
      }
    }
    Told.of(trial).forEach(System.out::println);
    System.out.flush();
  }
}
