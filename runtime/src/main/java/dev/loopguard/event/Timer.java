package dev.loopguard.event;

import org.jspecify.annotations.Nullable;

/**
 * Something due at a moment, and active from then on. {@link TimerHeap}, or the {@link
 * CommonTimeout} that it waits in, keeps its place in it, so removing it needs no search.
 */
abstract class Timer extends Activity {
  /** When, on the loop's clock. It keeps the moment it was last due when it waits no longer. */
  long deadline;

  /** Where the heap holds it, or -1. */
  int index = -1;

  @Nullable Timer sooner;
  @Nullable Timer later;
  @Nullable CommonTimeout queue;

  boolean isPending() {
    return index >= 0 || queue != null;
  }

  /** Called on the loop's thread when it is due and waits no longer. It must not run user code. */
  abstract void due();
}
