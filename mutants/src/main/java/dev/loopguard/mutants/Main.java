package dev.loopguard.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which mutants the tests of the checker do not notice, and whether all of these are known. */
final class Main {
  /** Where mutants are. */
  static final List<String> MUTATED = List.of("graph", "rule");

  /** Where one may go on for ever. */
  static final List<String> COUNTED = List.of("facts", "graph", "held", "rule");

  /** The tests that analyse programs, those with the smallest first. */
  private static final List<String> TESTS =
      List.of("scenario", "rule", "facts", "fix", "model", "report", "cli");

  /** How many tests are tried whose programs are not told otherwise. */
  private static final int NEAR = 4;

  private final Tests tests = new Tests();
  private final Map<Mutant, String> killers = new LinkedHashMap<>();

  private Main() {}

  /**
   * Takes the checker's classes, its sources and its tests' classes, the list of those that are
   * known, and where to write those that there are; after that which are tried: {@code all}, or
   * {@code listed} for those that are known, which shows what new tests have killed, or classes, as
   * {@code rule.Search,graph.Flows}.
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Mutants mutants = Mutants.of(classes, Path.of(args[1]), Classes.in(classes, MUTATED));
    Survivors known = Survivors.read(Path.of(args[3]));
    Predicate<Fault> chosen = chosen(args[5], known);
    List<Mutant> tried = mutants.all().stream().filter(it -> chosen.test(it.fault())).toList();
    if (tried.isEmpty()) {
      System.err.println("no mutant is in " + args[5]);
      System.exit(2);
    }
    Main main = new Main();
    main.kill(tried, mutants.all(), Path.of(args[2]));
    Survivors found = new Survivors();
    List<String> fates = new ArrayList<>();
    for (Mutant each : tried) {
      String killer = main.killers.get(each);
      fates.add(each.line() + "\t" + each.fault().cells() + "\t" + killer);
      if (killer == null) {
        found.add(each.fault(), known.kind(each.fault()));
      }
    }
    Path target = Files.createDirectories(Path.of(args[4]));
    Files.write(target.resolve("mutants.tsv"), fates);
    found.write(target.resolve("survivors.tsv"));
    main.tell(tried, found);
    List<String> differences = found.differences(known.only(chosen));
    differences.forEach(Main::say);
    System.exit(differences.isEmpty() ? 0 : 1);
  }

  private static Predicate<Fault> chosen(String which, Survivors known) {
    if (which.equals("all")) {
      return fault -> true;
    }
    List<String> types = List.of(which.split(","));
    return which.equals("listed")
        ? fault -> known.kind(fault) != null
        : fault -> types.stream().anyMatch(type -> fault.isIn(type));
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

  private void kill(List<Mutant> tried, List<Mutant> all, Path classes) throws IOException {
    Trial trial = new Trial(tried, all.size());
    List<String> large = new ArrayList<>();
    for (String each : Classes.in(classes, TESTS)) {
      if (each.endsWith("Test") && kill(each, trial, false)) {
        large.add(each);
      }
    }
    for (String each : large) {
      kill(each, trial, true);
    }
    trial.living().forEach((mutant, found) -> tryOthers(mutant, found, spotsAround(mutant, all)));
  }

  /** The lines with mutants of the method that this one is in. */
  private static BitSet spotsAround(Mutant mutant, List<Mutant> all) {
    BitSet spots = new BitSet();
    all.stream()
        .filter(it -> it.type().equals(mutant.type()) && it.method().equals(mutant.method()))
        .forEach(it -> spots.set(it.spot()));
    return spots;
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

  private void tryOthers(Mutant mutant, Suspects suspects, BitSet method) {
    List<String> others = new ArrayList<>(suspects.others());
    tests.near(mutant.spot(), method).stream().limit(NEAR).forEach(others::add);
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
