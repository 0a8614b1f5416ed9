package dev.loopguard.checker.report;

import dev.loopguard.checker.rule.Census;
import java.util.List;

/**
 * What one run of javac has to tell.
 *
 * @param run what is compiled, by the folder of its classes
 * @param checks those that took part, by name
 * @param findings in the order in which they were told, those of the baseline among them
 * @param census what was looked at
 * @param gone the lines of the baseline that nothing corresponds to any more
 */
public record Report(
    String run, List<CheckInfo> checks, List<Reported> findings, Census census, List<String> gone) {
  public Report {
    checks = List.copyOf(checks);
    findings = List.copyOf(findings);
    gone = List.copyOf(gone);
  }
}
