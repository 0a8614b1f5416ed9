package dev.loopguard.event;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The timers of one loop, soonest first.
 *
 * <p>A 4-ary heap: half the depth of a binary one, and the four children that a step compares lie
 * in one cache line. Deadlines stand in an array of their own, so most comparisons touch no timer,
 * and each timer knows its place, so one can be removed without a search. Deadlines are compared by
 * difference, because {@link System#nanoTime} may wrap.
 *
 * <p>Most timers are deleted before they are due, and what that costs is the memory that it
 * touches. So a timer that leaves only empties its place. The empty ones are swept out when they
 * are three quarters of all, when there is no room and they are a quarter, or as they come to the
 * top, which is never empty.
 *
 * <p>Everything here runs on the loop's thread.
 */
final class TimerHeap {
  private static final int ARITY = 4;
  private static final int SMALLEST = 16;

  private long[] deadlines = new long[SMALLEST];

  /** Among equal deadlines, the one added first is due first. */
  private long[] orders = new long[SMALLEST];

  private @Nullable Timer[] timers = new @Nullable Timer[SMALLEST];
  private int size;
  private int empty;
  private long added;

  boolean isEmpty() {
    return size == 0;
  }

  /** The soonest deadline. The heap must not be empty. */
  long soonest() {
    return deadlines[0];
  }

  /** Adds a timer that is in no heap, or moves one that is in this heap, to a deadline. */
  void add(Timer timer, long deadline) {
    timer.deadline = deadline;
    long order = added++;
    int index = timer.index;
    if (index < 0) {
      if (size == timers.length) {
        makeRoom();
      }
      siftUp(size++, deadline, order, timer);
    } else {
      siftDown(index, deadline, order, timer);
      if (timer.index == index) {
        siftUp(index, deadline, order, timer);
      }
      clearTop();
    }
  }

  /** Removes a timer if it is here. */
  void remove(Timer timer) {
    int index = timer.index;
    if (index < 0) {
      return;
    }
    timer.index = -1;
    timers[index] = null;
    empty++;
    if (index == 0) {
      clearTop();
    } else if (empty > size - size / 4 && size > SMALLEST) {
      sweep();
    }
  }

  /** Removes and returns the soonest timer that is due, or null. */
  @Nullable Timer pollDue(long now) {
    if (size == 0 || deadlines[0] - now > 0) {
      return null;
    }
    Timer first = timers[0];
    if (first == null) {
      throw new AssertionError("the top is empty");
    }
    remove(first);
    return first;
  }

  /** In no order. */
  void forEach(Consumer<Timer> action) {
    for (int i = 0; i < size; i++) {
      Timer timer = timers[i];
      if (timer != null) {
        action.accept(timer);
      }
    }
  }

  private void clearTop() {
    while (size > 0 && timers[0] == null) {
      empty--;
      size--;
      Timer last = timers[size];
      timers[size] = null;
      if (size > 0) {
        siftDown(0, deadlines[size], orders[size], last);
      }
    }
  }

  private void makeRoom() {
    if (empty > size / 4) {
      sweep();
    } else {
      deadlines = Arrays.copyOf(deadlines, 2 * size);
      orders = Arrays.copyOf(orders, 2 * size);
      timers = Arrays.copyOf(timers, 2 * size);
    }
  }

  /**
   * Closes the gaps and puts what is left in order, which costs the same for each that left. Each
   * timer is told its place once, when it is final: timers lie all over the memory.
   */
  private void sweep() {
    int left = 0;
    for (int i = 0; i < size; i++) {
      Timer timer = timers[i];
      if (timer != null) {
        put(left++, deadlines[i], orders[i], timer);
      }
    }
    Arrays.fill(timers, left, size, null);
    size = left;
    empty = 0;
    for (int parent = (size - 2) / ARITY; parent >= 0; parent--) {
      long deadline = deadlines[parent];
      long order = orders[parent];
      Timer timer = timers[parent];
      put(makeHole(parent, deadline, order), deadline, order, timer);
    }
    for (int i = 0; i < size; i++) {
      Timer timer = timers[i];
      if (timer != null) {
        timer.index = i;
      }
    }
  }

  /** Moves up what is sooner than a deadline; returns where that belongs. No timer is told. */
  private int makeHole(int from, long deadline, long order) {
    int hole = from;
    for (int least = leastChild(hole); least >= 0; least = leastChild(hole)) {
      if (isBefore(deadline, order, least)) {
        break;
      }
      put(hole, deadlines[least], orders[least], timers[least]);
      hole = least;
    }
    return hole;
  }

  private void siftUp(int from, long deadline, long order, @Nullable Timer timer) {
    int hole = from;
    while (hole > 0) {
      int parent = (hole - 1) / ARITY;
      if (!isBefore(deadline, order, parent)) {
        break;
      }
      place(hole, deadlines[parent], orders[parent], timers[parent]);
      hole = parent;
    }
    place(hole, deadline, order, timer);
  }

  private void siftDown(int from, long deadline, long order, @Nullable Timer timer) {
    int hole = from;
    for (int least = leastChild(hole); least >= 0; least = leastChild(hole)) {
      if (isBefore(deadline, order, least)) {
        break;
      }
      place(hole, deadlines[least], orders[least], timers[least]);
      hole = least;
    }
    place(hole, deadline, order, timer);
  }

  /** Which of its children is due first, or -1 if it has none. */
  private int leastChild(int parent) {
    int first = ARITY * parent + 1;
    if (first >= size) {
      return -1;
    }
    int least = first;
    for (int child = first + 1; child < Math.min(first + ARITY, size); child++) {
      if (isBefore(deadlines[child], orders[child], least)) {
        least = child;
      }
    }
    return least;
  }

  private boolean isBefore(long deadline, long order, int other) {
    long sooner = deadline - deadlines[other];
    return sooner < 0 || (sooner == 0 && order < orders[other]);
  }

  private void place(int index, long deadline, long order, @Nullable Timer timer) {
    put(index, deadline, order, timer);
    if (timer != null) {
      timer.index = index;
    }
  }

  private void put(int index, long deadline, long order, @Nullable Timer timer) {
    deadlines[index] = deadline;
    orders[index] = order;
    timers[index] = timer;
  }
}
