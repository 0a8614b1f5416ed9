package dev.loopguard.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which mutants the tests of the checker do not notice, and whether all of these are known. */
final class Main {
  /** Where mutants are. */
  static final List<String> MUTATED = List.of("graph", "rule");

  /** Where one may go on for ever. */
  static final List<String> COUNTED = List.of("facts", "graph", "held", "rule");

  /** The tests that analyse programs, those with the smallest first. */
  private static final List<String> TESTS =
      List.of("scenario", "rule", "facts", "fix", "model", "report", "cli");

  /** How many tests are tried that come by a mutant without asking an analysis. */
  private static final int DIRECT = 4;

  private final Tests tests = new Tests();
  private final Map<Mutant, String> killers = new LinkedHashMap<>();

  private Main() {}

  /**
   * Takes the checker's classes, its sources and its tests' classes, the list of those that are
   * known, and where to write those that there are.
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Mutants mutants = Mutants.of(classes, Path.of(args[1]), Classes.in(classes, MUTATED));
    Survivors known = Survivors.read(Path.of(args[3]));
    Main main = new Main();
    main.kill(mutants.all(), Path.of(args[2]));
    Survivors found = new Survivors();
    List<String> fates = new ArrayList<>();
    for (Mutant each : mutants.all()) {
      String killer = main.killers.get(each);
      fates.add(each.line() + "\t" + each.fault().cells() + "\t" + killer);
      if (killer == null) {
        found.add(each.fault(), known.kind(each.fault()));
      }
    }
    Path target = Files.createDirectories(Path.of(args[4]));
    Files.write(target.resolve("mutants.tsv"), fates);
    found.write(target.resolve("survivors.tsv"));
    main.tell(mutants.all(), found);
    List<String> differences = found.differences(known);
    differences.forEach(Main::say);
    System.exit(differences.isEmpty() ? 0 : 1);
  }

  private void tell(List<Mutant> mutants, Survivors found) {
    for (String each : MUTATED) {
      List<Mutant> here =
          mutants.stream().filter(it -> it.fault().type().startsWith(each + ".")).toList();
      long killed = here.stream().filter(killers::containsKey).count();
      say(each + ": " + here.size() + " mutants, " + killed + " killed");
    }
    found.count().forEach((kind, number) -> say("  " + number + " live: " + kind));
  }

  private void kill(List<Mutant> mutants, Path classes) throws IOException {
    Trial trial = new Trial(mutants);
    List<String> large = new ArrayList<>();
    for (String each : Classes.in(classes, TESTS)) {
      if (each.endsWith("Test") && kill(each, trial, false)) {
        large.add(each);
      }
    }
    for (String each : large) {
      kill(each, trial, true);
    }
    trial.living().forEach(this::tryOthers);
  }

  /** Kills what the tests of a class notice; returns whether they have large programs. */
  private boolean kill(String type, Trial trial, boolean large) {
    trial.begin(large);
    tests.run(type.replace('/', '.'), trial);
    boolean left = trial.end();
    trial.living().entrySet().removeIf(it -> isKilled(it.getKey(), it.getValue()));
    say(trial.living().size() + " live after " + type);
    return left;
  }

  /** A scenario says of each line whether anything is told there, so it fails without being run. */
  private boolean isKilled(Mutant mutant, Suspects suspects) {
    while (suspects.isCertain()) {
      String test = suspects.next();
      if (test.contains(Tests.SCENARIO)) {
        killers.put(mutant, test);
        return true;
      }
      if (isKilled(mutant, test)) {
        return true;
      }
    }
    return false;
  }

  private boolean isKilled(Mutant mutant, String test) {
    boolean killed = tests.failsWith(mutant.index(), test);
    if (killed) {
      killers.put(mutant, test);
    }
    return killed;
  }

  private void tryOthers(Mutant mutant, Suspects suspects) {
    List<String> others = new ArrayList<>(suspects.others());
    tests.direct(mutant.spot()).stream().limit(DIRECT).forEach(others::add);
    for (String each : others) {
      if (isKilled(mutant, each)) {
        return;
      }
    }
  }

  private static void say(String what) {
    System.out.println(what);
  }
}
