package dev.loopguard.event;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The timers of one loop: a heap for most, and a queue for each {@link CommonTimeout}. */
final class Timers {
  /** As many as libevent allows. */
  private static final int MOST_COMMON_TIMEOUTS = 256;

  final TimerHeap heap = new TimerHeap();
  private final ConcurrentMap<Long, CommonTimeout> common = new ConcurrentHashMap<>();

  /** The one queue for this timeout. May be called on any thread. */
  CommonTimeout common(EventBase base, long nanos) {
    if (!common.containsKey(nanos) && common.size() >= MOST_COMMON_TIMEOUTS) {
      throw new IllegalStateException(
          "EventBase.commonTimeout(): there are " + MOST_COMMON_TIMEOUTS + " of them already");
    }
    return common.computeIfAbsent(nanos, n -> new CommonTimeout(base, this, n));
  }

  // On the loop's thread.

  boolean isEmpty() {
    return heap.isEmpty();
  }

  /** The soonest deadline. There must be a timer. */
  long soonest() {
    return heap.soonest();
  }

  /** Lets it wait, or wait anew, in the queue if one is given. */
  void add(Timer timer, long deadline, @Nullable CommonTimeout queue) {
    if (timer.queue != null) {
      timer.queue.remove(timer);
    }
    if (queue == null) {
      heap.add(timer, deadline);
    } else {
      heap.remove(timer);
      timer.deadline = deadline;
      queue.add(timer);
    }
  }

  void remove(Timer timer) {
    if (timer.queue != null) {
      timer.queue.remove(timer);
    } else {
      heap.remove(timer);
    }
  }

  /** Tells every timer that is due by now, soonest first. */
  void expire(long now) {
    for (Timer timer = heap.pollDue(now); timer != null; timer = heap.pollDue(now)) {
      timer.due();
    }
  }

  void forEach(Consumer<Timer> action) {
    heap.forEach(action);
    common.values().forEach(queue -> queue.forEach(action));
  }
}
