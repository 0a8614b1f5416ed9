package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CommonTimeoutTest {
  private final EventBase base = new VirtualTime().newBase();
  private final Timers timers = new Timers();
  private final CommonTimeout queue = new CommonTimeout(base, timers, 100);
  private final List<Named> due = new ArrayList<>();

  /** Several threads read the clock before they hand in. */
  @Test
  void thoseThatComeOutOfOrderAreDueInOrder() {
    List<Named> added = new ArrayList<>();
    for (long deadline : new long[] {30, 10, 20, 30, 10, 40, 5}) {
      Named timer = new Named();
      timers.add(timer, deadline, queue);
      added.add(timer);
      assertTrue(timer.isPending());
    }
    added.sort(Comparator.comparingLong(timer -> timer.deadline));

    assertEquals(5, timers.soonest());
    timers.expire(9);
    assertEquals(added.subList(0, 1), due);
    assertEquals(10, timers.soonest());
    timers.expire(30);
    assertEquals(added.subList(0, 6), due);
    timers.expire(39);
    assertFalse(timers.isEmpty());
    timers.expire(40);
    assertEquals(added, due);
    assertTrue(timers.isEmpty());
  }

  @Test
  void thoseThatLeaveAreNotDue() {
    Random random = new Random(3);
    List<Named> waiting = new ArrayList<>();
    long now = 0;
    for (int step = 0; step < 2000; step++) {
      int choice = random.nextInt(3);
      if (choice > 0 || waiting.isEmpty()) {
        Named timer = new Named();
        timers.add(timer, now + 90 + random.nextInt(20), queue);
        waiting.add(timer);
      } else {
        Named timer = waiting.remove(random.nextInt(waiting.size()));
        timers.remove(timer);
        assertFalse(timer.isPending());
      }
      now += random.nextInt(5);
      long then = now;
      timers.expire(now);
      due.sort(Comparator.comparingInt(waiting::indexOf));
      assertEquals(waiting.stream().filter(timer -> timer.deadline <= then).toList(), due);
      waiting.removeAll(due);
      due.clear();
      assertEquals(waiting.isEmpty(), timers.isEmpty());
      List<Timer> seen = new ArrayList<>();
      queue.forEach(seen::add);
      waiting.sort(Comparator.comparingLong(timer -> timer.deadline));
      assertEquals(waiting, seen);
      if (!waiting.isEmpty()) {
        assertEquals(waiting.get(0).deadline, timers.soonest());
      }
    }
  }

  @Test
  void oneThatMovesWaitsInOnePlace() {
    Named timer = new Named();
    List<Timer> seen = new ArrayList<>();
    timers.add(timer, 10, queue);
    timers.add(timer, 20, null);
    queue.forEach(seen::add);
    assertEquals(List.of(), seen);
    assertEquals(20, timers.soonest());

    timers.add(timer, 30, queue);
    queue.forEach(seen::add);
    assertEquals(List.of(timer), seen);
    timers.expire(29);
    assertEquals(List.of(), due);
    timers.expire(30);
    assertEquals(List.of(timer), due);
  }

  @Test
  void thereAre256AtMost() {
    for (int i = 0; i < 256; i++) {
      base.commonTimeout(Duration.ofMillis(i));
    }
    assertEquals(Duration.ofMillis(7), base.commonTimeout(Duration.ofMillis(7)).duration());
    assertThrows(IllegalStateException.class, () -> base.commonTimeout(Duration.ofMillis(256)));
  }

  @Test
  void anotherBasesIsRefused() {
    Event timer = base.newTimer(event -> {});
    CommonTimeout other = new VirtualTime().newBase().commonTimeout(Duration.ofMillis(1));

    assertThrows(IllegalArgumentException.class, () -> timer.add(other));
  }

  private final class Named extends Timer {
    @Override
    void due() {
      due.add(this);
    }

    @Override
    boolean takeTurn() {
      throw new AssertionError("nothing runs here");
    }
  }
}
