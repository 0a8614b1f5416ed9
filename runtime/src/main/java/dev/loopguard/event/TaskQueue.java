package dev.loopguard.event;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * Hands work to the loop: many threads offer, one polls, and it can be closed for good.
 *
 * <p>A linked list. A producer takes its place by a compare-and-set of the tail and then links
 * itself to its predecessor; {@link #close} swaps a mark into that same tail. So there is one point
 * at which an offer and the close are ordered: an offer that got in before the close is seen by
 * {@link #poll}, one that did not is refused, and there is no third case. Queues with a separate
 * "closed" flag have one: checked open, then added after the last poll, and lost.
 *
 * <p>{@link #offer} is for any thread; the rest is for the consumer alone.
 */
final class TaskQueue {
  private static final HandIn CLOSED = new Mark();

  private static final AtomicReferenceFieldUpdater<TaskQueue, HandIn> TAIL =
      AtomicReferenceFieldUpdater.newUpdater(TaskQueue.class, HandIn.class, "tail");

  private volatile HandIn tail;
  private HandIn head;
  private @Nullable HandIn lastBeforeClose;

  TaskQueue() {
    head = new Mark();
    tail = head;
  }

  /** Adds one that was never added, at the end; or returns false if the queue is closed. */
  boolean offer(HandIn handIn) {
    HandIn last;
    do {
      last = tail;
      if (last == CLOSED) {
        return false;
      }
    } while (!TAIL.compareAndSet(this, last, handIn));
    last.setNext(handIn);
    return true;
  }

  /** Removes the first, or returns null if there is none. */
  @Nullable HandIn poll() {
    return pollUntil(last());
  }

  /** The last that was added so far, polled or not: a bound for {@link #pollUntil}. */
  HandIn last() {
    HandIn last = lastBeforeClose;
    return last == null ? tail : last;
  }

  /** Removes the first, or returns null once this last one was removed. */
  @Nullable HandIn pollUntil(HandIn last) {
    HandIn polled = head;
    if (polled == last) {
      return null;
    }
    HandIn first = polled.next();
    while (first == null) {
      // Its producer has its place already and is about to link it.
      Thread.onSpinWait();
      first = polled.next();
    }
    head = first;
    // Or an old link would keep all the young ones that came after it, until both are old.
    polled.setNext(null);
    return first;
  }

  boolean isEmpty() {
    return head == last();
  }

  /** Refuses every later offer. What was accepted can still be polled. */
  void close() {
    HandIn last = TAIL.getAndSet(this, CLOSED);
    if (last != CLOSED) {
      lastBeforeClose = last;
    }
  }

  /** A place where nothing is handed in: before the first, and where the queue is closed. */
  private static final class Mark extends HandIn {
    @Override
    void arrive(Loop loop) {
      throw new AssertionError("never polled");
    }
  }
}
