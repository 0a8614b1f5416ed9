package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rows about time. */
final class TimerRows extends Rows {
  void once() {
    timer("timer").add(millis(200));

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertRan("timer@200");
  }

  void periodic() {
    limited("timer", 3).add(millis(10));

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertRan("timer@10", "timer@20", "timer@30");
  }

  void noBurst() {
    limited("timer", 2).add(millis(100));
    base.newTimer(event -> time.advanceMillis(300)).add(millis(50));
    base.loop();

    assertRan("timer@350", "timer@450");
  }

  void activatedInBetween() {
    Event event = limited("timer", 3);
    event.add(millis(200));
    base.newTimer(other -> event.activate()).add(millis(100));
    base.loop();

    assertRan("timer@100", "timer@300", "timer@500");
  }

  void commonTimeouts() {
    CommonTimeout tenth = base.commonTimeout(millis(100));
    assertSame(tenth, base.commonTimeout(millis(100)));
    assertNotSame(tenth, base.commonTimeout(millis(200)));
    assertEquals(millis(100), tenth.duration());
    List<String> expected = new ArrayList<>();
    for (int round = 1; round <= 2; round++) {
      for (int i = 0; i < 100; i++) {
        expected.add(i + "@" + 100 * round);
      }
    }
    for (int i = 0; i < 100; i++) {
      limited("" + i, 2).add(tenth);
    }
    base.loop();
    assertEquals(expected, ran);

    ran.clear();
    Event moved = timer("moved");
    moved.add(tenth);
    moved.add(millis(50));
    timer("common").add(tenth);
    Event back = timer("back");
    back.add(millis(10));
    back.add(tenth);
    Event deleted = timer("deleted");
    deleted.add(tenth);
    deleted.del();
    base.loop();
    assertRan("moved@250", "common@300", "back@300");
  }

  void randomlyDeleted() {
    Random random = new Random(7);
    List<Event> events = new ArrayList<>();
    List<Long> fired = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      Event event = base.newTimer(e -> fired.add(time.millis()));
      event.add(millis(random.nextInt(500)));
      events.add(event);
    }
    Collections.shuffle(events, random);
    events.subList(0, 1500).forEach(Event::del);
    base.loop();

    assertEquals(500, fired.size());
    assertEquals(fired.stream().sorted().toList(), fired);
  }

  void neverMoreThanAsked() {
    EventBase real = EventBase.create();
    Event event = real.newTimer(e -> {});
    for (int i = 1; i <= 100; i++) {
      Duration asked = Duration.ofNanos(i * 999_983L);
      event.add(asked);
      Duration left = event.timeLeft().orElseThrow();
      assertTrue(left.compareTo(asked) <= 0, left + " of " + asked);
    }
    real.free();
  }

  void timeInAPass() {
    List<Long> seen = twoLooksInAPass(base);

    assertEquals(seen.get(0), seen.get(1), "the same in one pass");
    assertEquals(millis(5).toNanos(), seen.get(2) - seen.get(1), "after updateTime()");
    assertEquals(time.millis(), Duration.ofNanos(base.nanoTime()).toMillis(), "outside");
  }

  void timeWithoutCache() {
    List<Long> seen = twoLooksInAPass(EventBase.create(time.config().withoutTimeCache()));

    assertEquals(millis(5).toNanos(), seen.get(1) - seen.get(0));
  }

  private List<Long> twoLooksInAPass(EventBase base) {
    List<Long> seen = new ArrayList<>();
    base.newTimer(
            event -> {
              seen.add(base.nanoTime());
              time.advanceMillis(5);
            })
        .add();
    base.newTimer(
            event -> {
              seen.add(base.nanoTime());
              base.updateTime();
              seen.add(base.nanoTime());
            })
        .add();
    base.loop();
    return seen;
  }

  /** A persistent one that deletes itself after so many calls. */
  private Event limited(String name, int calls) {
    int[] left = {calls};
    return base.newTimer(
            event -> {
              note(name);
              if (--left[0] == 0) {
                event.del();
              }
            })
        .persistent();
  }
}
