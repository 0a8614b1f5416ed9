package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ReportsTest {
  private final Reports reports = new Reports(stage -> {}, null);

  @Test
  void exitCodeIsThatOfWhatWasFound() {
    assertEquals(Check.CLEAN, reports.code(Check.CLEAN));
    assertEquals(Check.FINDINGS, reports.code(Check.FINDINGS));
  }

  /** Nothing found would else look like nothing to find, and a baseline would be empty. */
  @Test
  void exitCodeOfAFailedAnalysisIsNotThatOfACleanProgram() {
    reports.failed(new IllegalStateException());
    assertEquals(Check.BAD_INPUT, reports.code(Check.CLEAN));
    assertEquals(Check.BAD_INPUT, reports.code(Check.FINDINGS));
  }
}
