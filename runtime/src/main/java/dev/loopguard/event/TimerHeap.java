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
 * <p>Everything here runs on the loop's thread.
 */
final class TimerHeap {
  private static final int ARITY = 4;

  private long[] deadlines = new long[16];
  private @Nullable Timer[] timers = new @Nullable Timer[16];
  private int size;
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
    remove(timer);
    if (size == timers.length) {
      deadlines = Arrays.copyOf(deadlines, 2 * size);
      timers = Arrays.copyOf(timers, 2 * size);
    }
    timer.deadline = deadline;
    timer.order = added++;
    siftUp(size++, timer);
  }

  /** Removes a timer if it is here. */
  void remove(Timer timer) {
    int hole = timer.index;
    if (hole < 0) {
      return;
    }
    timer.index = -1;
    Timer last = at(--size);
    timers[size] = null;
    if (hole < size) {
      siftDown(hole, last);
      if (last.index == hole) {
        siftUp(hole, last);
      }
    }
  }

  /** Removes and returns the soonest timer that is due, or null. */
  @Nullable Timer pollDue(long now) {
    if (size == 0 || deadlines[0] - now > 0) {
      return null;
    }
    Timer first = at(0);
    remove(first);
    return first;
  }

  /** In no order. */
  void forEach(Consumer<Timer> action) {
    for (int i = 0; i < size; i++) {
      action.accept(at(i));
    }
  }

  private void siftUp(int from, Timer timer) {
    int hole = from;
    while (hole > 0) {
      int parent = (hole - 1) / ARITY;
      if (!isBefore(timer, parent)) {
        break;
      }
      place(hole, at(parent));
      hole = parent;
    }
    place(hole, timer);
  }

  private void siftDown(int from, Timer timer) {
    int hole = from;
    for (int first = ARITY * hole + 1; first < size; first = ARITY * hole + 1) {
      int least = first;
      for (int child = first + 1; child < Math.min(first + ARITY, size); child++) {
        if (isBefore(at(child), least)) {
          least = child;
        }
      }
      if (isBefore(timer, least)) {
        break;
      }
      place(hole, at(least));
      hole = least;
    }
    place(hole, timer);
  }

  private boolean isBefore(Timer timer, int other) {
    long sooner = timer.deadline - deadlines[other];
    return sooner < 0 || (sooner == 0 && timer.order < at(other).order);
  }

  private void place(int index, Timer timer) {
    deadlines[index] = timer.deadline;
    timers[index] = timer;
    timer.index = index;
  }

  private Timer at(int index) {
    Timer timer = timers[index];
    if (timer == null) {
      throw new AssertionError("no timer at " + index + " of " + size);
    }
    return timer;
  }
}
