package dev.loopguard.checker.cli;

import static java.util.Comparator.comparing;

import dev.loopguard.checker.model.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/** Prints what a compilation said: findings to the one stream, complaints to the other. */
final class Printer {
  private static final String OURS = "LoopGuard: ";

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean stackTrace;
  private final Paint paint;

  Printer(PrintWriter out, PrintWriter err, boolean stackTrace, Paint paint) {
    this.paint = paint;
    this.out = out;
    this.err = err;
    this.stackTrace = stackTrace;
  }

  /**
   * Prints it all and returns the exit code that it amounts to.
   *
   * @param warnings whether javac's own are wanted
   * @param tell whether the findings are; else there are none
   */
  int print(Compilation.Outcome outcome, boolean warnings, boolean tell) throws IOException {
    List<Diagnostic<? extends JavaFileObject>> findings =
        outcome.diagnostics().stream()
            .filter(Printer::isFinding)
            .sorted(
                comparing(Printer::path)
                    .thenComparing(Diagnostic::getPosition)
                    .thenComparing(Printer::message))
            .toList();
    List<Diagnostic<? extends JavaFileObject>> complaints =
        outcome.diagnostics().stream()
            .filter(said -> !isFinding(said))
            .filter(
                said ->
                    said.getKind() == Kind.ERROR || isOurs(said) || (warnings && isWarning(said)))
            .toList();
    complaints.forEach(
        said -> complaint(said).lines().forEach(line -> err.println(Printable.escaped(line))));
    boolean refused = complaints.stream().anyMatch(said -> said.getKind() == Kind.ERROR);
    if (!refused && !outcome.compiled() && findings.isEmpty()) {
      err.println("loopguard: " + (stackTrace ? outcome.log() : Crash.message(outcome.log())));
      return Check.BAD_INPUT;
    }
    err.print(outcome.log());
    err.flush();
    if (refused) {
      return Check.BAD_INPUT;
    }
    if (!tell) {
      return Check.CLEAN;
    }
    for (Diagnostic<? extends JavaFileObject> finding : findings) {
      print(finding);
    }
    out.flush();
    return findings.isEmpty() ? Check.CLEAN : Check.FINDINGS;
  }

  private static boolean isFinding(Diagnostic<?> said) {
    return said.getSource() != null && String.valueOf(said.getCode()).endsWith(".error.prone");
  }

  /** What could not be analysed is told, though it is no error. */
  private static boolean isOurs(Diagnostic<?> said) {
    return said.getKind() == Kind.NOTE && message(said).startsWith(OURS);
  }

  private static boolean isWarning(Diagnostic<?> said) {
    return said.getKind() == Kind.WARNING || said.getKind() == Kind.MANDATORY_WARNING;
  }

  private String complaint(Diagnostic<?> said) {
    String message = message(said);
    if (message.startsWith(OURS)) {
      return "loopguard: " + message.substring(OURS.length());
    }
    if (String.valueOf(said.getCode()).endsWith(".error.prone.crash") && !stackTrace) {
      return "loopguard: " + Crash.message(message);
    }
    return said.toString();
  }

  /** The sentence, the source line with a caret under the place, and then how it comes to that. */
  private void print(Diagnostic<? extends JavaFileObject> finding) throws IOException {
    List<String> lines = message(finding).lines().map(Printable::escaped).toList();
    String kind = finding.getKind() == Kind.ERROR ? "error" : "warning";
    out.println(
        paint.place(path(finding) + ":" + finding.getLineNumber() + ":")
            + " "
            + paint.kind(kind)
            + ": "
            + lines.get(0));
    String text = finding.getSource().getCharContent(true).toString();
    int place = (int) finding.getPosition();
    int start = text.lastIndexOf('\n', place - 1) + 1;
    out.println(Printable.escaped(text.substring(start).lines().findFirst().orElse("")));
    // A tab under a tab keeps the caret in its column, however wide tabs are.
    out.println(
        Printable.escaped(text.substring(start, place)).replaceAll("[^\t]", " ")
            + paint.caret("^"));
    List<String> chain =
        lines.stream().skip(1).filter(line -> !line.isBlank()).map(String::strip).toList();
    paint.chain(chain).forEach(line -> out.println("  " + line));
  }

  private static String message(Diagnostic<?> said) {
    return said.getMessage(Locale.ROOT);
  }

  /** As the user named it. */
  private static String path(Diagnostic<? extends JavaFileObject> finding) {
    return finding.getSource().getName();
  }
}
