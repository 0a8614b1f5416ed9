package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TimerEventTest {
  private final VirtualTime time = new VirtualTime();
  private final EventBase base = time.newBase();
  private final List<Long> calls = new ArrayList<>();

  @Test
  void refusesANegativeTimeout() {
    Event timer = recorder();

    assertThrows(IllegalArgumentException.class, () -> timer.add(Duration.ofNanos(-1)));
  }

  @Test
  void anEternityDoesNotOverflow() {
    Event timer = recorder();
    timer.add(Duration.ofSeconds(Long.MAX_VALUE));
    base.loop(LoopFlag.NONBLOCK);

    assertEquals(List.of(), calls);
  }

  @Test
  void runInTheOrderOfTheirDeadlines() {
    recorder().add(Duration.ofMillis(30));
    recorder().add(Duration.ofMillis(10));
    recorder().add(Duration.ofMillis(20));
    base.loop();

    assertEquals(List.of(10L, 20L, 30L), calls);
  }

  @Test
  void aTimerHappensOnce() {
    Event timer = recorder();
    timer.add();

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of(0L), calls);
    assertSame(base, timer.base());
  }

  @Test
  void addingAgainReplacesTheTimeout() {
    Event timer = recorder();
    timer.add(Duration.ofMillis(10));
    timer.add(Duration.ofMillis(50));
    base.loop();

    assertEquals(List.of(50L), calls);
  }

  @Test
  void deletedBeforeItsTurnItDoesNotHappen() {
    List<Event> others = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Event one =
          base.newTimer(
              event -> {
                calls.add(time.millis());
                others.stream().filter(other -> other != event).forEach(Event::del);
              });
      others.add(one);
      one.add(Duration.ofMillis(5));
    }
    base.loop();

    assertEquals(List.of(5L), calls);
  }

  @Test
  void addedAgainBeforeItsTurnTheOldTimeoutDoesNotCount() {
    Event late = recorder();
    base.newTimer(event -> late.add(Duration.ofMillis(100))).add(Duration.ofMillis(5));
    late.add(Duration.ofMillis(5));
    base.loop();

    assertEquals(List.of(105L), calls);
  }

  @Test
  void periodicUntilItDeletesItself() {
    base.newTimer(
            event -> {
              calls.add(time.millis());
              if (calls.size() == 3) {
                event.del();
              }
            })
        .persistent()
        .add(Duration.ofMillis(10));

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of(10L, 20L, 30L), calls);
  }

  @Test
  void aPeriodIsCountedFromWhenItWasDue() {
    periodic(Duration.ofMillis(10));
    time.advanceMillis(15);
    base.loop();

    assertEquals(List.of(15L, 20L, 30L), calls);
  }

  @Test
  void aPeriodThatIsUpThisVeryMomentIsNotMissed() {
    periodic(Duration.ofMillis(10));
    time.advanceMillis(20);
    base.loop();

    assertEquals(List.of(20L, 20L, 30L), calls);
  }

  @Test
  void aNewTimeoutLeavesOtherReasonsToBeActive() {
    List<Set<Trigger>> told = new ArrayList<>();
    Event event = base.newTimer(e -> told.add(e.triggers()));
    event.activate(Trigger.READ);
    event.add(Duration.ofMillis(10));
    base.loop();

    assertEquals(List.of(Set.of(Trigger.READ)), told);
    assertEquals(0, time.millis(), "it happened, and so waits no longer");
  }

  @Test
  void missedPeriodsDoNotComeInABurst() {
    periodic(Duration.ofMillis(10));
    time.advanceMillis(47);
    base.loop();

    assertEquals(List.of(47L, 57L, 67L), calls);
  }

  @Test
  void clockMayStartAnywhere() {
    VirtualTime late = new VirtualTime(Long.MAX_VALUE - 1000);
    EventBase other = late.newBase();
    other.newTimer(event -> calls.add(1L)).add(Duration.ofMillis(10));
    other.loop();

    assertEquals(List.of(1L), calls);
  }

  private Event recorder() {
    return base.newTimer(event -> calls.add(time.millis()));
  }

  private void periodic(Duration period) {
    base.newTimer(
            event -> {
              calls.add(time.millis());
              if (calls.size() == 3) {
                base.loopBreak();
              }
            })
        .persistent()
        .add(period);
  }
}
