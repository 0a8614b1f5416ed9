package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class EventConfigTest {
  @Test
  void aBaseHasOneTo256Levels() {
    for (int levels : new int[] {0, 257}) {
      assertThrows(
          IllegalArgumentException.class, () -> EventConfig.defaults().withPriorities(levels));
    }
    assertEquals(1, EventConfig.defaults().withPriorities(1).priorities);
    assertEquals(256, EventConfig.defaults().withPriorities(256).priorities);
  }

  @Test
  void aPassHasAtLeastOneCallback() {
    assertThrows(
        IllegalArgumentException.class,
        () -> EventConfig.defaults().withDispatchLimit(Duration.ZERO, 0, 0));
    assertEquals(
        new DispatchLimit(0, 1, 0),
        EventConfig.defaults().withDispatchLimit(Duration.ZERO, 1, 0).limit);
  }

  @Test
  void whatIsNotChangedIsKept() {
    EventConfig changed =
        EventConfig.singleThreaded()
            .withClock(() -> 7)
            .withoutTimeCache()
            .withPriorities(3)
            .withDispatchLimit(Duration.ofNanos(8), 9, 1)
            .withUncaughtHandler((thread, thrown) -> {})
            .withStallReport(Duration.ofNanos(10))
            .withSlowCallbackReport(Duration.ofNanos(11));
    EventConfig again = changed.withStallReport(Duration.ofNanos(12));

    assertEquals(true, again.isSingleThreaded);
    assertEquals(7, again.clock.getAsLong());
    assertEquals(false, again.isTimeCached);
    assertEquals(3, again.priorities);
    assertEquals(new DispatchLimit(8, 9, 1), again.limit);
    assertEquals(changed.uncaughtHandler, again.uncaughtHandler);
    assertEquals(10, changed.stallNanos);
    assertEquals(12, again.stallNanos);
    assertEquals(11, again.slowNanos);
    assertEquals(changed.backend, again.backend);
  }

  @Test
  void aCenturyIsTheLongest() {
    long longest = EventConfig.nanos(Duration.ofDays(1_000_000_000));

    assertEquals(longest, EventConfig.nanos(Duration.ofNanos(longest)));
    assertEquals(longest - 1, EventConfig.nanos(Duration.ofNanos(longest - 1)));
    assertEquals(Long.MAX_VALUE / 2, longest);
  }
}
