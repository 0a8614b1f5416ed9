package dev.loopguard.event;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands things to the loop: many threads offer, one polls, and it can be closed for good.
 *
 * <p>It is a list of {@linkplain QueueSegment segments}, in each of which a producer claims its
 * slot by one fetch-and-add: the idea of LCRQ (Morrison and Afek, PPoPP 2013), in the simple form
 * of FAAArrayQueue (Correia and Ramalhete, 2016). As there, a segment is closed by claiming the
 * rest of it; {@link #close} does so to the last one, and then has a mark follow it, where the next
 * segment would be linked. So an offer has either claimed a slot before, or linked a segment
 * before, and is seen by {@link #poll}, or it finds the mark and is refused, and there is no third
 * case. Queues with a separate "closed" flag have one: checked open, then added after the last
 * poll, and lost.
 *
 * <p>Nothing can fail between the claim of a slot and filling it: a segment is made without a
 * claim, and what it was made for is in it when it is linked.
 *
 * <p>{@link #offer} is for any thread; the rest is for the consumer alone.
 */
final class ClosableQueue<T> {
  private static final int SLOTS = 512;

  /** Follows the last segment of every queue that is closed. */
  private static final QueueSegment<?> CLOSED = new QueueSegment<>(0, 0);

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<ClosableQueue, QueueSegment> LAST =
      AtomicReferenceFieldUpdater.newUpdater(ClosableQueue.class, QueueSegment.class, "last");

  /** The last segment, or one before it for a moment. */
  private volatile QueueSegment<T> last;

  private QueueSegment<T> first;

  /** The slot of the first segment to be polled next. */
  private final PaddedLongs position = new PaddedLongs(1);

  ClosableQueue() {
    this(SLOTS);
  }

  /** One with segments of so many slots. */
  ClosableQueue(int slots) {
    first = new QueueSegment<>(0, slots);
    last = first;
  }

  /** Adds one at the end, or returns false if the queue is closed. */
  boolean offer(T item) {
    for (; ; ) {
      QueueSegment<T> end = last;
      if (end.add(item)) {
        return true;
      }
      QueueSegment<T> next = end.next();
      if (next == null) {
        QueueSegment<T> made = end.following(item);
        if (end.link(made)) {
          LAST.compareAndSet(this, end, made);
          return true;
        }
      } else if (next == CLOSED) {
        return false;
      } else {
        // Whoever linked it is about to do so, too.
        LAST.compareAndSet(this, end, next);
      }
    }
  }

  /** Removes the first, or returns null if there is none. */
  @Nullable T poll() {
    int slot = slot();
    if (slot == first.size()) {
      if (!hasNext()) {
        return null;
      }
      advance();
      // Which is filled: the segment was made for it.
      slot = 0;
    }
    T item = first.get(slot);
    if (item == null) {
      if (!first.isClaimed(slot)) {
        return null;
      }
      item = await(slot);
    }
    first.clear(slot);
    position.setPlain(0, slot + 1);
    return item;
  }

  boolean isEmpty() {
    int slot = slot();
    return slot == first.size() ? !hasNext() : !first.isClaimed(slot);
  }

  /** The place of the one that is polled next: how many were before it, while it is open. */
  long polled() {
    return first.begin + slot();
  }

  /** The place of the one that is offered next. */
  long offered() {
    QueueSegment<T> end = last;
    for (QueueSegment<T> next = end.next(); next != null && next != CLOSED; next = end.next()) {
      end = next;
    }
    return end.end();
  }

  /** Shows those that can be polled, the first one first. */
  void forEach(Consumer<T> action) {
    int slot = slot();
    for (QueueSegment<T> s = first; s != null && s != CLOSED; s = s.next()) {
      for (; slot < s.size(); slot++) {
        T item = s.get(slot);
        if (item != null) {
          action.accept(item);
        }
      }
      slot = 0;
    }
  }

  /** Refuses every later offer. What was accepted can still be polled. */
  @SuppressWarnings("unchecked")
  void close() {
    for (QueueSegment<T> end = last; end != null && end != CLOSED; end = end.next()) {
      end.fillUp();
      boolean unused = end.link((QueueSegment<T>) CLOSED);
    }
  }

  private int slot() {
    return (int) position.getPlain(0);
  }

  private boolean hasNext() {
    QueueSegment<T> next = first.next();
    return next != null && next != CLOSED;
  }

  private void advance() {
    QueueSegment<T> left = first;
    QueueSegment<T> next = Objects.requireNonNull(left.next());
    first = next;
    // First, so that no producer begins at a segment that leads nowhere.
    LAST.compareAndSet(this, left, next);
    left.leave();
  }

  /** Its producer has claimed it already and is about to fill it. */
  private T await(int slot) {
    for (; ; ) {
      Thread.onSpinWait();
      T item = first.get(slot);
      if (item != null) {
        return item;
      }
    }
  }
}
