package dev.loopguard.checker.cli;

import dev.loopguard.checker.model.ModelSources;
import dev.loopguard.checker.report.Level;
import dev.loopguard.checker.report.Report;
import dev.loopguard.checker.report.Reported;
import dev.loopguard.checker.rule.Census;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said at the end: what was looked at, and what came of it. */
final class Summary {
  private final Report report;
  private final @Nullable Path baseline;
  private final @Nullable Path written;

  Summary(Report report, ReportOptions options) {
    this.report = report;
    this.baseline = options.baseline();
    this.written = options.written();
  }

  /** The lines, without a beginning. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Census census = report.census();
    lines.add(found() + " in " + Count.of(census.files(), "file") + seen());
    if (census.loopOnly() == 0 && report.findings().isEmpty()) {
      lines.add(
          "nothing is loop-only here: no annotation says so, nor a model of a library in use");
      lines.add(
          "there are models for the "
              + String.join(", ", ModelSources.roles())
              + "; describe other code with --models, or annotate it with @LoopThreadOnly");
    }
    if (census.unread() > 0) {
      lines.add(
          "could not read "
              + Count.of(census.unread(), "class file or method")
              + " of libraries; -XepOpt:LoopGuard:Unread=true tells which");
    }
    if (!report.gone().isEmpty() && baseline != null) {
      int gone = report.gone().size();
      lines.add(
          Count.of(gone, "line")
              + " of "
              + baseline
              + (gone == 1
                  ? " is no longer found; delete it:"
                  : " are no longer found; delete them:"));
      report.gone().forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  private String found() {
    if (written != null) {
      long keys = report.findings().stream().mapToLong(finding -> finding.keys().size()).sum();
      return "wrote " + Count.of(keys, "line") + " to " + written + ": " + findings(true);
    }
    String fresh = findings(false);
    long known = report.findings().stream().filter(Reported::known).count();
    return known == 0 ? fresh : fresh + " beyond the " + known + " known from " + baseline;
  }

  private String findings(boolean all) {
    List<String> parts = new ArrayList<>();
    for (Level level : Level.values()) {
      long count =
          report.findings().stream()
              .filter(finding -> finding.level() == level && (all || !finding.known()))
              .count();
      if (count > 0) {
        parts.add(Count.of(count, level.word()));
      }
    }
    return parts.isEmpty() ? "nothing found" : String.join(", ", parts);
  }

  private String seen() {
    Census census = report.census();
    return census.loopOnly() == 0
        ? ""
        : ", with "
            + Count.of(census.loopOnly(), "loop-only declaration")
            + " and "
            + Count.of(census.roots(), "place")
            + " where another thread begins";
  }
}
