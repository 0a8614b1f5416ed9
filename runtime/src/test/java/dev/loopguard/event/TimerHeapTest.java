package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TimerHeapTest {
  private final TimerHeap heap = new TimerHeap();

  @Test
  void nothingIsDueBeforeItsTime() {
    Timer timer = add(10);

    assertFalse(heap.isEmpty());
    assertNull(heap.pollDue(9));
    assertSame(timer, heap.pollDue(10));
    assertNull(heap.pollDue(10));
    assertTrue(heap.isEmpty());
  }

  @Test
  void removingWhatIsNotThereDoesNothing() {
    Timer timer = add(1);
    heap.remove(timer);
    heap.remove(timer);
    heap.remove(new Named());

    assertTrue(heap.isEmpty());
  }

  @Test
  void equalDeadlinesKeepTheOrderInWhichTheyWereAdded() {
    List<Timer> added = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      added.add(add(7));
    }

    assertEquals(added, pollAll(7));
  }

  @Test
  void addingAgainMovesATimer() {
    Timer first = add(5);
    Timer second = add(6);
    heap.add(first, 7);

    assertEquals(List.of(second, first), pollAll(7));
  }

  @Test
  void deadlinesMayWrapAround() {
    long start = Long.MAX_VALUE - 5;
    Timer later = add(start + 10);
    Timer sooner = add(start);

    assertNull(heap.pollDue(start - 1));
    assertEquals(List.of(sooner, later), pollAll(start + 10));
  }

  @Test
  void ordersWhatIsLeftAfterRandomRemovals() {
    Random random = new Random(42);
    for (int round = 0; round < 50; round++) {
      List<Timer> left = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        left.add(add(random.nextInt(100)));
        if (random.nextInt(3) == 0) {
          heap.remove(left.remove(random.nextInt(left.size())));
        }
      }
      // A stable sort keeps the order in which they were added.
      left.sort(Comparator.comparingLong(t -> t.deadline));

      assertEquals(left.get(0).deadline, heap.soonest());
      assertEquals(left, pollAll(100));
    }
  }

  /** Forwards, back, and to where it was, with gaps where others have been removed. */
  @Test
  void ordersWhatIsLeftAfterRandomMoves() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      List<Timer> left = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        left.add(add(random.nextInt(100)));
        Timer moved = left.remove(random.nextInt(left.size()));
        heap.add(moved, random.nextInt(100));
        left.add(moved);
        if (random.nextInt(3) == 0 && left.size() > 1) {
          heap.remove(left.remove(random.nextInt(left.size())));
        }
        assertSoonestOf(left);
      }

      assertPolledInOrder(left);
    }
  }

  /** As most timers are: deleted before they are due. */
  @Test
  void ordersTheFewThatAreLeft() {
    Random random = new Random(3);
    for (int round = 0; round < 20; round++) {
      List<Timer> left = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        left.add(add(random.nextInt(100)));
      }
      while (left.size() > 10) {
        heap.remove(left.remove(random.nextInt(left.size())));
        assertSoonestOf(left);
      }

      assertPolledInOrder(left);
    }
  }

  @Test
  void visitsEachHoweverManyThereAre() {
    Set<Timer> added = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      added.add(add(i));
      Set<Timer> visited = new HashSet<>();
      heap.forEach(visited::add);

      assertEquals(added, visited);
    }
  }

  private Timer add(long deadline) {
    Timer timer = new Named();
    heap.add(timer, deadline);
    return timer;
  }

  private List<Timer> pollAll(long now) {
    List<Timer> polled = new ArrayList<>();
    for (Timer timer = heap.pollDue(now); timer != null; timer = heap.pollDue(now)) {
      polled.add(timer);
    }
    return polled;
  }

  private static final class Named extends Timer {
    @Override
    void due() {}

    @Override
    boolean takeTurn() {
      return false;
    }

    @Override
    public String toString() {
      return "due at " + deadline;
    }
  }

  private void assertSoonestOf(List<Timer> left) {
    assertEquals(
        left.stream().mapToLong(timer -> timer.deadline).min().orElseThrow(), heap.soonest());
  }

  private void assertPolledInOrder(List<Timer> left) {
    left.sort(Comparator.comparingLong(timer -> timer.deadline));
    assertEquals(left, pollAll(100));
  }
}
