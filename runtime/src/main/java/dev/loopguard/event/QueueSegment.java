package dev.loopguard.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * Some slots in a row of a {@link ClosableQueue}. Producers claim them one after the other by
 * counting up; whoever counts beyond the last one finds the segment full. Each slot is used once.
 */
final class QueueSegment<T> {
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<QueueSegment, QueueSegment> NEXT =
      AtomicReferenceFieldUpdater.newUpdater(QueueSegment.class, QueueSegment.class, "next");

  /** The place of its first slot in the queue. */
  final long begin;

  private final @Nullable Object[] slots;

  /** How often a slot was claimed, which may be more often than there are slots. */
  private final PaddedLongs claims = new PaddedLongs(1);

  private volatile @Nullable QueueSegment<T> next;

  /** How many slots are ever filled: all of them, unless it was filled up before. */
  private int size;

  QueueSegment(long begin, int slots) {
    this.begin = begin;
    this.slots = new Object[slots];
    size = slots;
  }

  // For any thread.

  /** Puts it into the next slot, or returns false if there is none. */
  boolean add(T item) {
    long slot = claims.getAndAdd(0, 1);
    if (slot >= slots.length) {
      return false;
    }
    SLOT.setRelease(slots, (int) slot, item);
    return true;
  }

  /** One to come after this one, in which the first slot is filled already. */
  QueueSegment<T> following(T item) {
    QueueSegment<T> following = new QueueSegment<>(begin + slots.length, slots.length);
    following.slots[0] = item;
    following.claims.setPlain(0, 1);
    return following;
  }

  /** The one after it; itself once the consumer has left it. */
  @Nullable QueueSegment<T> next() {
    return next;
  }

  /** Has another one come after it, unless one does already. */
  boolean link(QueueSegment<T> following) {
    return NEXT.compareAndSet(this, null, following);
  }

  // For the consumer alone.

  int size() {
    return size;
  }

  boolean isClaimed(int slot) {
    return slot < claims.get(0);
  }

  /** The place after the last one that was claimed. */
  long end() {
    return begin + Math.min(claims.get(0), size);
  }

  /** What is in a slot, or null if its producer has not come to fill it yet. */
  @SuppressWarnings("unchecked")
  @Nullable T get(int slot) {
    return (T) SLOT.getAcquire(slots, slot);
  }

  void clear(int slot) {
    slots[slot] = null;
  }

  /** Claims all that is left, for nobody. */
  void fillUp() {
    size = (int) Math.min(claims.getAndAdd(0, slots.length), size);
  }

  /** No more leads on to the next one, which would keep that as long as this. */
  void leave() {
    next = this;
  }
}
