package dev.loopguard.checker.cli;

import dev.loopguard.checker.RunListener.Question;
import dev.loopguard.checker.report.Answer;
import dev.loopguard.checker.report.RulePage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user wants explained: a check, or a place in the sources. */
final class Explain {
  private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,9})");

  @Option(
      names = "--explain",
      paramLabel = "CHECK|FILE:LINE",
      description = {
        "Print what a check is about; or say why what stands in a line is reported, or is not:",
        "which guard, post or contract makes it right, or that nothing known gets there."
      })
  private @Nullable String what;

  boolean isAsked() {
    return what != null;
  }

  /** The place, if it is one. */
  @Nullable Question question() {
    Matcher place = PLACE.matcher(what == null ? "" : what);
    return place.matches()
        ? new Question(
            place.group(1).replaceFirst("^(\\./)+", ""), Integer.parseInt(place.group(2)))
        : null;
  }

  /** Prints the page of the check that is asked for. */
  int printCheck(PrintWriter out) {
    Map<String, String> summaries = new TreeMap<>();
    Compilation.checks().getAllChecks().values().stream()
        .filter(check -> check.checkerClass().getPackageName().equals("dev.loopguard.checker"))
        .forEach(check -> summaries.put(check.canonicalName(), check.message()));
    String summary = summaries.get(what);
    if (summary == null) {
      throw new BadInputException(
          "no such check: " + what + "; there are " + String.join(", ", summaries.keySet()));
    }
    out.println(RulePage.of(String.valueOf(what)).orElse(what + "\n\n" + summary).stripTrailing());
    out.flush();
    return Check.CLEAN;
  }

  /** Prints what there is to say about the place. */
  int printAnswers(List<Answer> answers, PrintWriter out) {
    if (answers.isEmpty()) {
      throw new BadInputException("no such file among what was checked: " + what);
    }
    answers.forEach(answer -> answer.lines().forEach(out::println));
    out.flush();
    return answers.stream().anyMatch(Answer::reported) ? Check.FINDINGS : Check.CLEAN;
  }
}
