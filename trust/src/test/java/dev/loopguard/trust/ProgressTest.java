package dev.loopguard.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ProgressTest {
  private static final Tally PART = new Tally(1000, 5000, 10, 6000, 700, 3000, 1);

  @Test
  void saysHowFarItIs() {
    Progress progress = new Progress(3000);
    progress.add(PART, false);
    assertTrue(
        progress.line().matches("1000 of 3000 programs, 10 of 5000 places missed, \\d+ min left"),
        progress::line);
    progress.add(PART, false);
    progress.add(PART, false);
    assertEquals("3000 of 3000 programs, 30 of 15000 places missed", progress.line());
  }

  /** What was tried before says nothing of the pace. */
  @Test
  void countsWhatWasTriedBefore() {
    Progress progress = new Progress(2000);
    progress.add(PART, true);
    assertEquals("1000 of 2000 programs, 10 of 5000 places missed", progress.line());
    assertEquals(1000, progress.all().programs());
  }
}
