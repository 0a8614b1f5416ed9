package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The detector is asked every 25 units about a threshold of 100. */
final class StallDetectorTest {
  private final Progress progress = new Progress(EventConfig.defaults());
  private final StallDetector detector = new StallDetector(progress, 100);
  private long now = 1_000;

  @Test
  void aLoopThatWaitsIsNotStuck() {
    assertEquals(List.of(), reportsDuring(10_000));
  }

  @Test
  void callbacksThatEndAreNoStall() {
    for (int i = 0; i < 10; i++) {
      inCallback(() -> assertEquals(List.of(), reportsDuring(100)));
    }
  }

  @Test
  void aStallIsReportedOnceAndThenEverMoreSeldom() {
    inCallback(() -> assertEquals(List.of(100L, 200L, 400L, 800L), reportsDuring(1_500)));
  }

  @Test
  void theNextStallIsReportedAnew() {
    inCallback(() -> assertEquals(List.of(100L), reportsDuring(150)));
    inCallback(() -> assertEquals(List.of(100L), reportsDuring(150)));
  }

  @Test
  void timeInWhichNobodyAskedDoesNotCount() {
    inCallback(
        () -> {
          assertEquals(List.of(), reportsDuring(50));
          now += 1_000_000;
          assertEquals(StallDetector.NO_STALL, detector.ask(now), "a debugger held everything");
        });
  }

  @Test
  void itKnowsThatTheTurnIsOver() {
    inCallback(
        () -> {
          assertEquals(List.of(100L), reportsDuring(150));
          assertTrue(detector.isSameTurn());
        });
    assertFalse(detector.isSameTurn());
  }

  private List<Long> reportsDuring(long time) {
    List<Long> reports = new ArrayList<>();
    for (long end = now + time; now < end; now += detector.interval()) {
      long stuck = detector.ask(now);
      if (stuck != StallDetector.NO_STALL) {
        reports.add(stuck);
      }
    }
    return reports;
  }

  private void inCallback(Runnable body) {
    Activity activity =
        new Activity() {
          @Override
          boolean takeTurn() {
            body.run();
            return true;
          }
        };
    assertTrue(progress.take(activity));
  }
}
