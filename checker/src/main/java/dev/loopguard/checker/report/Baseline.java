package dev.loopguard.checker.report;

import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.model.BadOverride;
import dev.loopguard.checker.model.Printable;
import dev.loopguard.checker.rule.Finding;
import dev.loopguard.checker.rule.Misnomer;
import dev.loopguard.checker.rule.Way;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The findings that a code base had when somebody wrote them down, a line each. Each line stands
 * for one finding: what is there once more is new.
 */
public final class Baseline {
  private static final String HEAD =
      """
      # The findings that LoopGuard no longer reports, a line each:
      # rule | what is reached | what kind of thread gets there | through which code
      # Written by 'loopguard --write-baseline'. Delete the lines of what you have mended.
      """;

  private static final Pattern RULE = Pattern.compile("[A-Za-z]+");
  private static final Pattern KIND = Pattern.compile("[a-z]+");

  private final Map<String, Integer> left = new TreeMap<>();

  private Baseline() {}

  /** One that knows nothing. */
  public static Baseline empty() {
    return new Baseline();
  }

  /**
   * Reads one.
   *
   * @throws BaselineException if the file cannot be read or is something else
   */
  public static Baseline read(Path file) throws BaselineException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new BaselineException(file + ": not a baseline: it is no text in UTF-8");
    } catch (IOException e) {
      throw new BaselineException(
          Files.exists(file) ? file + ": cannot be read: " + e : "no such baseline: " + file);
    }
    Baseline baseline = new Baseline();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        if (!isFinding(line)) {
          throw new BaselineException(
              file
                  + ":"
                  + (i + 1)
                  + ": not 'rule | what | kind | code > code': "
                  + Printable.of(line));
        }
        baseline.left.merge(line, 1, Integer::sum);
      }
    }
    return baseline;
  }

  private static boolean isFinding(String line) {
    String[] parts = line.split(" \\| ", -1);
    return parts.length == 4
        && RULE.matcher(parts[0]).matches()
        && KIND.matcher(parts[2]).matches()
        && Stream.of(parts).allMatch(part -> !part.isEmpty() && part.indexOf('|') < 0)
        && Stream.of(parts[3].split(" > ", -1))
            .allMatch(code -> !code.isEmpty() && code.indexOf('>') < 0);
  }

  /** The text of a baseline that knows all of these. */
  public static String text(Collection<Reported> findings) {
    List<String> lines = new ArrayList<>();
    findings.forEach(finding -> lines.addAll(finding.keys()));
    lines.sort(null);
    StringBuilder text = new StringBuilder(HEAD);
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /**
   * A finding with what is known of it.
   *
   * @param fresh the ways that are not in the baseline
   */
  public record Judged(Finding finding, List<Way> fresh) {
    public boolean known() {
      return fresh.isEmpty();
    }
  }

  /** Takes out what is known of these findings, each line once. */
  public List<Judged> judge(List<Finding> findings) {
    if (left.isEmpty()) {
      return findings.stream().map(finding -> new Judged(finding, finding.ways())).toList();
    }
    List<Judged> judged = new ArrayList<>();
    for (Finding finding : findings) {
      Set<String> known = new HashSet<>();
      Set<String> keys = keys(finding);
      keys.stream().filter(this::take).forEach(known::add);
      judged.add(
          new Judged(
              finding,
              finding.ways().stream()
                  .filter(way -> !known.contains(Identity.of(finding, way)))
                  .toList()));
    }
    return List.copyOf(judged);
  }

  static Set<String> keys(Finding finding) {
    Set<String> keys = new LinkedHashSet<>();
    finding.ways().forEach(way -> keys.add(Identity.of(finding, way)));
    return keys;
  }

  public boolean knows(String rule, BadOverride bad) {
    return take(Identity.of(rule, bad));
  }

  public boolean knows(String rule, Misnomer misnomer) {
    return take(Identity.of(rule, misnomer));
  }

  private boolean take(String key) {
    if (!left.containsKey(key)) {
      return false;
    }
    left.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
    return true;
  }

  /**
   * The lines that nothing was found for, though everything was looked at that they name.
   *
   * @param rules the checks that ran
   */
  public List<String> gone(Set<String> rules, Program program) {
    Set<String> types = new HashSet<>();
    program.types().stream()
        .filter(type -> program.site(type).unit() != null)
        .forEach(type -> types.add(type.getQualifiedName().toString()));
    return left.keySet().stream()
        .filter(line -> rules.contains(Identity.rule(line)))
        .filter(line -> Identity.steps(line).stream().allMatch(step -> isIn(types, step)))
        .toList();
  }

  private static boolean isIn(Set<String> types, String code) {
    for (int end = code.indexOf('.'); end >= 0; end = code.indexOf('.', end + 1)) {
      if (types.contains(code.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
