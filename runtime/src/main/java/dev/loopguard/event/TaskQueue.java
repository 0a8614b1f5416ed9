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
  private static final Node CLOSED = new Node(null);

  private static final AtomicReferenceFieldUpdater<TaskQueue, Node> TAIL =
      AtomicReferenceFieldUpdater.newUpdater(TaskQueue.class, Node.class, "tail");

  private volatile Node tail;
  private Node head;
  private @Nullable Node lastBeforeClose;

  TaskQueue() {
    head = new Node(null);
    tail = head;
  }

  /** Adds a task at the end, or returns false if the queue is closed. */
  boolean offer(Runnable task) {
    Node node = new Node(task);
    Node last;
    do {
      last = tail;
      if (last == CLOSED) {
        return false;
      }
    } while (!TAIL.compareAndSet(this, last, node));
    last.next = node;
    return true;
  }

  /** Removes the first task, or returns null if there is none. */
  @Nullable Runnable poll() {
    if (isEmpty()) {
      return null;
    }
    Node first = head.next;
    while (first == null) {
      // Its producer has its place already and is about to link it.
      Thread.onSpinWait();
      first = head.next;
    }
    head = first;
    Runnable task = first.task;
    first.task = null;
    return task;
  }

  boolean isEmpty() {
    Node last = lastBeforeClose;
    return head == (last == null ? tail : last);
  }

  /** Refuses every later offer. What was accepted can still be polled. */
  void close() {
    Node last = TAIL.getAndSet(this, CLOSED);
    if (last != CLOSED) {
      lastBeforeClose = last;
    }
  }

  /** A place in the line. */
  private static final class Node {
    private @Nullable Runnable task;
    private volatile @Nullable Node next;

    Node(@Nullable Runnable task) {
      this.task = task;
    }
  }
}
