package dev.loopguard.event;

/** Something due at a moment; {@link TimerHeap} keeps its place in it, so removing it is cheap. */
abstract class Timer {
  /** When, on the loop's clock. It keeps the moment it was last due when no longer in the heap. */
  long deadline;

  /** Among equal deadlines, the one added first is due first. */
  long order;

  /** Where the heap holds it, or -1. */
  int index = -1;

  /** Called on the loop's thread when it is due and out of the heap. It must not run user code. */
  abstract void due();
}
