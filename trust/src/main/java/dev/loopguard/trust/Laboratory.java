package dev.loopguard.trust;

import dev.loopguard.agent.CallRecord;
import dev.loopguard.agent.Verdict;
import dev.loopguard.trust.check.Alarm;
import dev.loopguard.trust.check.Checked;
import dev.loopguard.trust.check.Compiler;
import dev.loopguard.trust.check.Place;
import dev.loopguard.trust.program.Program;
import dev.loopguard.trust.program.Source;
import dev.loopguard.trust.run.Observed;
import dev.loopguard.trust.run.Runner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles a program under the checker, runs it, and compares. For one thread. */
final class Laboratory implements AutoCloseable {
  private static final Pattern FRAME = Pattern.compile("\\((\\w+)\\.java:(\\d+)\\)$");
  private static final Pattern METHOD = Pattern.compile("\\.(\\w+)\\(");
  private static final Pattern REFERENCE = Pattern.compile("::(\\w+)");

  /** So many runs after each other that show nothing new, and nothing more is expected. */
  private static final int BARREN = 3;

  private final Compiler compiler;
  private final Runner runner;
  private final Path folder;
  private final int runs;

  /**
   * @param runs how often a program is run, at most, to see its findings happen
   */
  Laboratory(Compiler compiler, Runner runner, Path folder, int runs) {
    this.compiler = compiler;
    this.runner = runner;
    this.folder = folder;
    this.runs = runs;
  }

  Trial trial(Program program) {
    return trials(List.of(program)).get(0);
  }

  /** Tries programs that are compiled together and know nothing of each other. */
  List<Trial> trials(List<Program> programs) {
    Path classes = folder.resolve(programs.get(0).name());
    try {
      Files.createDirectories(classes);
      List<Checked> checked = compiler.compile(programs, classes);
      List<Trial> trials = new ArrayList<>();
      for (int i = 0; i < programs.size(); i++) {
        trials.add(
            checked.get(i).errors().isEmpty()
                ? compare(programs.get(i), checked.get(i), classes)
                : broken(programs.get(i), checked.get(i).errors()));
      }
      return trials;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(classes);
    }
  }

  private static Trial broken(Program program, List<String> errors) {
    return new Trial(
        program, new TreeSet<>(), new TreeMap<>(), List.of(), List.of(), List.of(), errors);
  }

  private Trial compare(Program program, Checked checked, Path classes) {
    Seen seen = run(program, checked, classes);
    Set<Place> told =
        checked.alarms().stream()
            .flatMap(alarm -> alarm.sinks().stream())
            .collect(Collectors.toSet());
    SortedMap<Place, String> misses = new TreeMap<>(seen.wrong);
    misses.keySet().removeAll(told);
    Predicate<Alarm> confirmed = alarm -> happened(alarm, seen.wrong.keySet());
    return new Trial(
        program,
        new TreeSet<>(seen.wrong.keySet()),
        misses,
        checked.alarms().stream().filter(confirmed).toList(),
        checked.alarms().stream()
            .filter(confirmed.negate().and(alarm -> happened(alarm, seen.reached)))
            .toList(),
        checked.alarms().stream()
            .filter(confirmed.negate().and(alarm -> !happened(alarm, seen.reached)))
            .toList(),
        seen.trouble);
  }

  /** Runs the program until every finding was seen to happen, or nothing new is to be expected. */
  private Seen run(Program program, Checked checked, Path classes) {
    Map<String, Place> references = references(program);
    Seen seen = new Seen(new TreeMap<>(), new TreeSet<>(), new ArrayList<>());
    Random random = new Random(program.choices());
    int barren = 0;
    // What hangs once may hang each time.
    for (int i = 0; i < runs && barren < BARREN && seen.trouble.isEmpty(); i++) {
      int before = seen.size();
      Observed observed = runner.run(program, classes, choices(i, program.choices(), random));
      if (!observed.trouble().isEmpty()) {
        seen.trouble.add(observed.trouble());
      }
      for (CallRecord call : observed.calls()) {
        Place place = place(call, program, references);
        if (place != null) {
          seen.add(place, call);
        }
      }
      if (i > 0 && checked.alarms().stream().allMatch(it -> happened(it, seen.wrong.keySet()))) {
        break;
      }
      barren = seen.size() > before ? 0 : barren + 1;
    }
    return seen;
  }

  /** What the runs of a program came to: calls on a wrong thread, on any thread, and failures. */
  private record Seen(
      SortedMap<Place, String> wrong, SortedSet<Place> reached, List<String> trouble) {
    void add(Place place, CallRecord call) {
      reached.add(place);
      if (call.verdict() == Verdict.OFF_LOOP) {
        wrong.put(place, call.call() + " on " + call.thread());
      }
    }

    int size() {
      return wrong.size() + reached.size();
    }
  }

  private static boolean happened(Alarm alarm, Set<Place> places) {
    return alarm.sinks().stream().anyMatch(places::contains);
  }

  /** None, all, and then whatever comes. */
  private static BitSet choices(int run, int count, Random random) {
    BitSet choices = new BitSet();
    if (run == 1) {
      choices.set(0, count + 1);
    } else if (run > 1) {
      for (int i = 0; i < count; i++) {
        choices.set(i, random.nextBoolean());
      }
    }
    return choices;
  }

  /** Where in the program; null if it is not in the program that it was called. */
  private static @Nullable Place place(
      CallRecord call, Program program, Map<String, Place> references) {
    Matcher method = METHOD.matcher(call.call());
    Place mentioned = method.find() ? references.get(method.group(1)) : null;
    if (mentioned != null) {
      return mentioned;
    }
    Matcher frame = FRAME.matcher(call.place());
    return call.place().contains(program.name() + ".") && frame.find()
        ? new Place(frame.group(1), Integer.parseInt(frame.group(2)))
        : null;
  }

  /** Where methods are referred to: it is there that it is reported, not where they are called. */
  private static Map<String, Place> references(Program program) {
    Map<String, Place> references = new HashMap<>();
    for (Source source : program.sources()) {
      List<String> lines = source.text(program.name()).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher reference = REFERENCE.matcher(lines.get(i));
        while (reference.find()) {
          references.putIfAbsent(reference.group(1), new Place(source.type(), i + 1));
        }
      }
    }
    return references;
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    compiler.close();
  }
}
