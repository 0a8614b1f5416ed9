package dev.loopguard.checker;

import dev.loopguard.checker.model.Printable;
import dev.loopguard.checker.report.Baseline;
import dev.loopguard.checker.report.BaselineException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a build has asked for.
 *
 * @param sarif the file for other tools, or null
 * @param html the file for people, or null
 * @param known the file of the baseline, or null
 * @param baseline what need not be told
 */
record Outputs(@Nullable Path sarif, @Nullable Path html, @Nullable Path known, Baseline baseline) {
  private static final String SARIF = "Sarif";
  private static final String HTML = "Html";
  private static final String BASELINE = "Baseline";

  /** The names of the flags. */
  static final Set<String> FLAGS = Set.of(SARIF, HTML, BASELINE);

  /**
   * @param flags all that were given, whose names begin with {@code prefix}
   * @param mistakes what is wrong with them is added here
   */
  static Outputs of(Map<String, String> flags, String prefix, List<String> mistakes) {
    Path sarif = file(flags, prefix + SARIF, mistakes);
    Path html = file(flags, prefix + HTML, mistakes);
    if (sarif != null && sarif.equals(html)) {
      mistakes.add("two reports cannot be one file: " + sarif);
    }
    Path known = file(flags, prefix + BASELINE, mistakes);
    Baseline baseline = Baseline.empty();
    if (known != null) {
      try {
        baseline = Baseline.read(known);
      } catch (BaselineException e) {
        mistakes.add(String.valueOf(e.getMessage()));
      }
    }
    return new Outputs(sarif, html, known, baseline);
  }

  private static @Nullable Path file(
      Map<String, String> flags, String flag, List<String> mistakes) {
    String value = flags.get(flag);
    if (value == null) {
      return null;
    }
    try {
      Path path = Path.of(value);
      if (!value.isBlank() && !Files.isDirectory(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Said below.
    }
    mistakes.add("-XepOpt:" + flag + " takes a file, not '" + Printable.of(value) + "'");
    return null;
  }

  /** Whether anything is to be written, or said at the end. */
  boolean any() {
    return sarif != null || html != null || known != null;
  }
}
