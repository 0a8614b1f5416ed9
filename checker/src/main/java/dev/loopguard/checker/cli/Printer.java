package dev.loopguard.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Prints what a compilation said: findings to the one stream, complaints to the other. */
final class Printer {
  private static final Pattern FINDING = Pattern.compile("\\[(\\w+)\\] .*", Pattern.DOTALL);
  private static final String OURS = "LoopGuard: ";

  private final PrintWriter out;
  private final PrintWriter err;

  Printer(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Prints them all and returns the exit code that they amount to. */
  int print(
      List<Diagnostic<? extends JavaFileObject>> diagnostics, boolean compiled, String crash) {
    List<Diagnostic<? extends JavaFileObject>> findings = new ArrayList<>();
    boolean wrong = !crash.isBlank();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      String message = diagnostic.getMessage(Locale.ROOT);
      if (diagnostic.getSource() != null && FINDING.matcher(message).matches()) {
        findings.add(diagnostic);
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        wrong = true;
        err.println(
            message.startsWith(OURS)
                ? "loopguard: " + message.substring(OURS.length())
                : diagnostic.toString());
      }
    }
    if (wrong) {
      err.print(crash);
      err.flush();
      return Check.BAD_INPUT;
    }
    findings.forEach(this::printFinding);
    return findings.isEmpty() ? Check.CLEAN : Check.FINDINGS;
  }

  private void printFinding(Diagnostic<? extends JavaFileObject> finding) {
    List<String> lines = finding.getMessage(Locale.ROOT).lines().toList();
    String kind = finding.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    out.println(
        path(finding.getSource()) + ":" + finding.getLineNumber() + ": " + kind + ": " + lines.get(0));
    printSource(finding);
    for (String line : lines.subList(1, lines.size())) {
      Matcher chain = Pattern.compile("\\s*(.*)").matcher(line);
      if (chain.matches() && !chain.group(1).isEmpty()) {
        out.println("  " + chain.group(1));
      }
    }
    out.flush();
  }

  private void printSource(Diagnostic<? extends JavaFileObject> finding) {
    try {
      String text = finding.getSource().getCharContent(true).toString();
      String line = text.lines().skip(finding.getLineNumber() - 1).findFirst().orElse("");
      out.println(line);
      out.println(" ".repeat((int) Math.max(0, finding.getColumnNumber() - 1)) + "^");
    } catch (IOException e) {
      // The place has been named; without its text the finding still says everything.
      out.flush();
    }
  }

  /** As the user would name the file from here. */
  private static String path(JavaFileObject file) {
    Path path = Path.of(file.toUri());
    Path here = Path.of("").toAbsolutePath();
    return (path.startsWith(here) ? here.relativize(path) : path).toString();
  }
}
