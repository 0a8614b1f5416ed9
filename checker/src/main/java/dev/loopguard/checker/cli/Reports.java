package dev.loopguard.checker.cli;

import dev.loopguard.checker.RunListener;
import dev.loopguard.checker.report.Answer;
import dev.loopguard.checker.report.CheckInfo;
import dev.loopguard.checker.report.Report;
import dev.loopguard.checker.report.Reported;
import dev.loopguard.checker.rule.Census;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers what the runs of one command have to tell. */
final class Reports implements RunListener {
  private final Consumer<String> stages;
  private final @Nullable Question question;
  private final List<Report> reports = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private boolean failed;

  /**
   * @param stages is told what can take its time
   * @param question what shall be explained, or null
   */
  Reports(Consumer<String> stages, @Nullable Question question) {
    this.stages = stages;
    this.question = question;
  }

  @Override
  public @Nullable Question question() {
    return question;
  }

  @Override
  public void answer(Answer answer) {
    answers.add(answer);
  }

  /** Those of the runs that had read the file. */
  List<Answer> answers() {
    return answers.stream().filter(Answer::known).distinct().toList();
  }

  @Override
  public void stage(String what) {
    stages.accept(what);
  }

  @Override
  public void failed(Throwable fault) {
    failed = true;
  }

  /** The exit code of all, where what has been printed amounts to one. */
  int code(int printed) {
    return failed ? Check.BAD_INPUT : printed;
  }

  @Override
  public void report(Report report) {
    reports.add(report);
  }

  /** One report of all: what several runs found in the same source is in it once. */
  Report all() {
    Map<String, CheckInfo> checks = new TreeMap<>();
    Set<Reported> findings = new LinkedHashSet<>();
    Set<String> gone = new TreeSet<>();
    Census census = Census.NOTHING;
    for (Report report : reports) {
      report.checks().forEach(check -> checks.put(check.name(), check));
      findings.addAll(report.findings());
      gone.addAll(report.gone());
      census = census.and(report.census());
    }
    return new Report(
        "sources", List.copyOf(checks.values()), List.copyOf(findings), census, List.copyOf(gone));
  }
}
