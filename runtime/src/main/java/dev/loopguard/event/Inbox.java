package dev.loopguard.event;

import dev.loopguard.flight.Flight;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How other threads get through to the loop: what they hand in, and waking it for that.
 *
 * <p>Only the first caller after the loop went to sleep pays for a wake-up (libevent's {@code
 * is_notify_pending}). The loop says that it sleeps before it looks for work a last time, and
 * callers leave work before they look whether it sleeps, so one of them sees the other.
 */
final class Inbox {
  private final TaskQueue queue = new TaskQueue();
  private final AtomicBoolean asleep = new AtomicBoolean();
  private final Backend backend;
  private final AtomicLong wakeUps = new AtomicLong();

  Inbox(Backend backend) {
    this.backend = backend;
  }

  // From any thread.

  /** Hands it in; returns false if the loop takes no more. */
  boolean offer(HandIn handIn) {
    if (!queue.offer(handIn)) {
      return false;
    }
    wake();
    return true;
  }

  /** Has the loop look up; whatever it is to see was written before. */
  void wake() {
    if (asleep.get() && asleep.compareAndSet(true, false)) {
      wakeUps.incrementAndGet();
      Flight.RECORDER.wakeUp();
      backend.wakeup();
    }
  }

  long wakeUps() {
    return wakeUps.get();
  }

  // On the loop's thread.

  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Takes in what was handed in so far. What comes meanwhile is for the next pass. */
  void drain(Loop loop) {
    HandIn last = queue.last();
    for (HandIn h = queue.pollUntil(last); h != null; h = queue.pollUntil(last)) {
      h.arrive(loop);
    }
  }

  /** From now on callers wake the loop. Whoever called before must be looked for after this. */
  void beginSleep() {
    asleep.set(true);
  }

  void endSleep() {
    if (asleep.get()) {
      asleep.set(false);
    }
  }

  void close() {
    queue.close();
  }
}
