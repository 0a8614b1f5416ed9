package dev.loopguard.checker.cli;

import dev.loopguard.checker.report.Baseline;
import dev.loopguard.checker.report.BaselineException;
import dev.loopguard.checker.report.Report;
import dev.loopguard.checker.report.ReportFile;
import dev.loopguard.checker.report.html.HtmlPage;
import dev.loopguard.checker.report.sarif.SarifLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the findings go besides the terminal, and which of them are known. */
final class ReportOptions {
  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description = "Write the findings for other tools, as SARIF 2.1.0.")
  private @Nullable Path sarif;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the findings as a page that shows each chain as a picture.")
  private @Nullable Path html;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Do not report the findings that this file knows.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write down all findings as known, and report none.")
  private @Nullable Path written;

  /**
   * Refuses what cannot be done before anything is.
   *
   * @return the flags for the checker
   */
  List<String> flags() {
    Set<Path> files = new HashSet<>();
    for (Path file : Stream.of(sarif, html, written).filter(Objects::nonNull).toList()) {
      if (Files.isDirectory(file)) {
        throw new BadInputException("a folder, not a file: " + file);
      }
      if (!files.add(file.toAbsolutePath().normalize())) {
        throw new BadInputException("two reports cannot be one file: " + file);
      }
    }
    if (baseline == null) {
      return List.of();
    }
    try {
      Baseline.read(baseline);
    } catch (BaselineException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    return List.of("-XepOpt:LoopGuard:Baseline=" + baseline);
  }

  @Nullable Path baseline() {
    return baseline;
  }

  /** The file that takes all findings, or null if they are to be reported. */
  @Nullable Path written() {
    return written;
  }

  /** Writes the files. */
  void write(Report report) {
    write(sarif, () -> SarifLog.of(List.of(report)));
    write(html, () -> HtmlPage.of(List.of(report)));
    write(written, () -> Baseline.text(report.findings()));
  }

  private static void write(@Nullable Path file, Supplier<String> text) {
    if (file != null) {
      try {
        new ReportFile(file).write(text.get());
      } catch (IOException e) {
        throw new BadInputException("cannot write " + file + ": " + e);
      }
    }
  }
}
