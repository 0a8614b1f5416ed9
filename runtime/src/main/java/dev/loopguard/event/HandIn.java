package dev.loopguard.event;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * Something handed to the loop by any thread: a {@link Task} of a user's, or an {@link Order},
 * which changes the loop's own data. It is the link of the {@link TaskQueue} that it is handed in
 * by.
 */
abstract class HandIn {
  private static final AtomicReferenceFieldUpdater<HandIn, HandIn> NEXT =
      AtomicReferenceFieldUpdater.newUpdater(HandIn.class, HandIn.class, "next");

  private volatile @Nullable HandIn next;

  final @Nullable HandIn next() {
    return next;
  }

  /** Without a fence: whoever waits for it sees it in a moment. */
  final void setNext(@Nullable HandIn handIn) {
    NEXT.lazySet(this, handIn);
  }

  /** The loop got round to it. On the loop's thread. */
  abstract void arrive(Loop loop);
}
