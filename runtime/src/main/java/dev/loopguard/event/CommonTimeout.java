package dev.loopguard.event;

import dev.loopguard.annotation.AnyThread;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A timeout that many events of one base have. They wait in a queue of their own, where each is
 * added at the end and due at the front, so it costs the same however many there are. {@link
 * EventBase#commonTimeout} makes one; libevent calls it the same.
 */
public final class CommonTimeout {
  final EventBase base;
  final long nanos;

  // The loop's alone. The queue stands in the heap for the first of its timers.
  private final Timer front = new Front();
  private final Timers timers;
  private @Nullable Timer first;
  private @Nullable Timer last;

  CommonTimeout(EventBase base, Timers timers, long nanos) {
    this.base = base;
    this.timers = timers;
    this.nanos = nanos;
  }

  /** How long it is. */
  @AnyThread
  public Duration duration() {
    return Duration.ofNanos(nanos);
  }

  // On the loop's thread.

  /** Adds one whose deadline is set, and which waits nowhere. */
  void add(Timer timer) {
    // Several threads read the clock before they hand in, so the last few may be out of order.
    Timer before = last;
    while (before != null && before.deadline - timer.deadline > 0) {
      before = before.sooner;
    }
    Timer after = before == null ? first : before.later;
    timer.queue = this;
    timer.sooner = before;
    timer.later = after;
    if (after == null) {
      last = timer;
    } else {
      after.sooner = timer;
    }
    if (before == null) {
      first = timer;
      timers.heap.add(front, timer.deadline);
    } else {
      before.later = timer;
    }
  }

  /** Removes one that waits here. */
  void remove(Timer timer) {
    Timer before = timer.sooner;
    Timer after = timer.later;
    unlink(timer, before, after);
    if (before == null) {
      if (after == null) {
        timers.heap.remove(front);
      } else {
        timers.heap.add(front, after.deadline);
      }
    }
  }

  void forEach(Consumer<Timer> action) {
    for (Timer timer = first; timer != null; timer = timer.later) {
      action.accept(timer);
    }
  }

  private void unlink(Timer timer, @Nullable Timer before, @Nullable Timer after) {
    if (before == null) {
      first = after;
    } else {
      before.later = after;
    }
    if (after == null) {
      last = before;
    } else {
      after.sooner = before;
    }
    timer.queue = null;
    timer.sooner = null;
    timer.later = null;
  }

  /** Stands in the heap for the whole queue. */
  private final class Front extends Timer {
    @Override
    void due() {
      long now = deadline;
      Timer timer = first;
      while (timer != null && timer.deadline - now <= 0) {
        Timer after = timer.later;
        unlink(timer, null, after);
        timer.due();
        timer = after;
      }
      if (timer != null) {
        timers.heap.add(this, timer.deadline);
      }
    }

    @Override
    public String toString() {
      return "queue of the common timeout " + duration();
    }

    @Override
    boolean takeTurn() {
      throw new AssertionError("its timers have turns of their own");
    }
  }
}
