package dev.loopguard.trust;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs by chance, checked and run. {@code mvn -Ptrust verify} does the same in great numbers.
 */
final class TruthIT {
  private static final int PROGRAMS = 1000;

  @Test
  void theCheckerSaysWhatHappens(@TempDir Path folder) throws InterruptedException {
    List<String> told = new ArrayList<>();
    Campaign campaign = new Campaign(Path.of(System.getProperty("trust.calls")), folder);
    Tally tally = campaign.run(0, PROGRAMS, trial -> told.addAll(Told.of(trial)));
    System.out.print(tally.table());
    // A program that does not compile, or waits for itself, is the generator's fault.
    assertTrue(tally.troubled() <= PROGRAMS / 50, () -> String.join("\n", told));
    assertTrue(tally.confirmed() > PROGRAMS, tally::table);
    // What is known to be missed is in KnownMissesTest.
    assertTrue(Tally.percent(tally.missed(), tally.wrong()) < 0.5, () -> String.join("\n", told));
  }
}
