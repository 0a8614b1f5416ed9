package dev.loopguard.event;

import dev.loopguard.flight.Flight;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How other threads get through to the loop: what they hand in, and waking it for that.
 *
 * <p>Only the first caller after the loop went to sleep pays for a wake-up (libevent's {@code
 * is_notify_pending}). The loop says that it sleeps before it looks for work a last time, and
 * callers leave work before they look whether it sleeps, so one of them sees the other.
 */
final class Inbox {
  /** What users have the loop run, each in its turn. */
  final ClosableQueue<Runnable> tasks = new ClosableQueue<>();

  /**
   * What other threads want of the loop's own data. It takes effect as soon as the loop gets round
   * to it, whatever else is active, as under libevent's lock; it runs no user's code.
   */
  private final ClosableQueue<Runnable> orders = new ClosableQueue<>();

  /**
   * Set after an order is handed in, and taken back before they are looked for, so none is
   * overlooked. Each call in the loop asks, and to ask the queue takes a dozen instructions more.
   */
  private volatile boolean mayHaveOrders;

  /** One while the loop sleeps. */
  private final PaddedLongs asleep = new PaddedLongs(1);

  private final Backend backend;
  private final AtomicLong wakeUps = new AtomicLong();

  Inbox(Backend backend) {
    this.backend = backend;
  }

  // From any thread.

  /** Hands in a user's task; returns false if the loop takes no more. */
  boolean execute(Runnable task) {
    if (!tasks.offer(task)) {
      return false;
    }
    wake();
    return true;
  }

  /** Has the loop's own data changed; returns false if the loop takes no more. */
  boolean order(Runnable effect) {
    if (!orders.offer(effect)) {
      return false;
    }
    if (!mayHaveOrders) {
      mayHaveOrders = true;
    }
    wake();
    return true;
  }

  /** Has the loop look up; whatever it is to see was written before. */
  void wake() {
    if (asleep.get(0) != 0 && asleep.compareAndSet(0, 1, 0)) {
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
    return orders.isEmpty() && tasks.isEmpty();
  }

  boolean hasOrders() {
    return !orders.isEmpty();
  }

  /** A cheaper question: false if there are none. */
  boolean mayHaveOrders() {
    return mayHaveOrders;
  }

  /** Has all take effect that was ordered so far. What comes meanwhile is for the next time. */
  void carryOut(List<Throwable> failures) {
    if (mayHaveOrders) {
      mayHaveOrders = false;
    }
    long until = orders.offered();
    while (orders.polled() < until) {
      Runnable effect = Objects.requireNonNull(orders.poll());
      try {
        effect.run();
      } catch (Throwable thrown) {
        failures.add(thrown);
      }
    }
  }

  /** From now on callers wake the loop. Whoever called before must be looked for after this. */
  void beginSleep() {
    asleep.set(0, 1);
  }

  void endSleep() {
    if (asleep.get(0) != 0) {
      asleep.set(0, 0);
    }
  }

  void close() {
    tasks.close();
    orders.close();
  }
}
