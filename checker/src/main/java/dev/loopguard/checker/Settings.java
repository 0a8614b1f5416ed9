package dev.loopguard.checker;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.ErrorProneFlags;
import dev.loopguard.checker.model.Printable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a build has asked for by {@code -XepOpt:LoopGuard:…}.
 *
 * @param models files and folders with the user's own stubs
 * @param with built-in models that count only when asked for
 * @param without built-in models that shall not count
 * @param dependencies whether the class files on the class path are read
 * @param strict whether everything accessible counts as reached by any thread
 * @param unusedSuppressions whether what silences a check to no effect is told
 * @param unread whether the class files and methods that were left out are told
 * @param outputs the reports
 * @param mistakes what is wrong with the flags themselves, a sentence each
 */
record Settings(
    List<Path> models,
    List<String> with,
    List<String> without,
    boolean dependencies,
    boolean strict,
    boolean unusedSuppressions,
    boolean unread,
    Outputs outputs,
    List<String> mistakes) {
  private static final String PREFIX = "LoopGuard:";
  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "Dependencies",
              "Models",
              "Strict",
              "Unread",
              "UnusedSuppressions",
              "With",
              "Without"));

  static {
    KNOWN.addAll(Outputs.FLAGS);
  }

  static Settings of(ErrorProneFlags flags) {
    List<String> mistakes = new ArrayList<>();
    ImmutableMap<String, String> all = flags.getFlagsMap();
    for (String flag : all.keySet()) {
      if (flag.startsWith(PREFIX) && !KNOWN.contains(flag.substring(PREFIX.length()))) {
        mistakes.add("unknown flag -XepOpt:" + Printable.of(flag) + "; LoopGuard knows " + names());
      }
    }
    List<Path> models = models(all, mistakes);
    boolean dependencies = flag(all, "Dependencies", true, mistakes);
    boolean strict = flag(all, "Strict", false, mistakes);
    return new Settings(
        models,
        list(all, "With"),
        list(all, "Without"),
        dependencies,
        strict,
        flag(all, "UnusedSuppressions", false, mistakes),
        flag(all, "Unread", false, mistakes),
        Outputs.of(all, PREFIX, mistakes),
        List.copyOf(mistakes));
  }

  private static List<Path> models(ImmutableMap<String, String> all, List<String> mistakes) {
    List<Path> models = new ArrayList<>();
    for (String name : list(all, "Models")) {
      try {
        models.add(Path.of(name));
      } catch (InvalidPathException e) {
        mistakes.add(
            "-XepOpt:"
                + PREFIX
                + "Models takes files and folders, not '"
                + Printable.of(name)
                + "'");
      }
    }
    return models;
  }

  private static String names() {
    return String.join(", ", KNOWN.stream().map(name -> PREFIX + name).toList());
  }

  private static List<String> list(ImmutableMap<String, String> all, String name) {
    return Stream.of(all.getOrDefault(PREFIX + name, "").split(","))
        .filter(item -> !item.isBlank())
        .map(String::strip)
        .toList();
  }

  private static boolean flag(
      ImmutableMap<String, String> all, String name, boolean otherwise, List<String> mistakes) {
    String value = all.getOrDefault(PREFIX + name, String.valueOf(otherwise));
    if (!value.equals("true") && !value.equals("false")) {
      mistakes.add(
          "-XepOpt:" + PREFIX + name + " takes true or false, not '" + Printable.of(value) + "'");
    }
    return value.equals("true");
  }
}
