package dev.loopguard.checker.cli;

import dev.loopguard.checker.RunListener;
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

/** Gathers what the runs of one command have to tell. */
final class Reports implements RunListener {
  private final Consumer<String> stages;
  private final List<Report> reports = new ArrayList<>();

  Reports(Consumer<String> stages) {
    this.stages = stages;
  }

  @Override
  public void stage(String what) {
    stages.accept(what);
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
