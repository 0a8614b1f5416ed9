package dev.loopguard.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A backend and a clock in one: to wait for a timeout moves the clock there, so no test sleeps. A
 * wait without an end is a real one for a wake-up from another thread.
 */
final class VirtualTime implements Backend {
  private static final long PATIENCE_SECONDS = 20;

  final AtomicInteger dispatches = new AtomicInteger();
  final AtomicInteger wakeups = new AtomicInteger();
  final AtomicInteger closings = new AtomicInteger();
  private final AtomicLong now;
  private final List<Registration> registrations = new ArrayList<>();
  private boolean woken;
  private boolean waiting;

  VirtualTime() {
    this(0);
  }

  VirtualTime(long start) {
    now = new AtomicLong(start);
  }

  EventConfig config() {
    return EventConfig.defaults().withBackend(() -> this).withClock(now::get);
  }

  EventBase newBase() {
    return EventBase.create(config());
  }

  long millis() {
    return TimeUnit.NANOSECONDS.toMillis(now.get());
  }

  void advanceMillis(long millis) {
    advanceMicros(TimeUnit.MILLISECONDS.toMicros(millis));
  }

  void advanceMicros(long micros) {
    now.addAndGet(TimeUnit.MICROSECONDS.toNanos(micros));
  }

  /** Returns once the loop waits for another thread. */
  synchronized void awaitWaiting() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!waiting) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("the loop never waited");
      }
      wait(100);
    }
  }

  @Override
  public void add(Registration registration) {
    registrations.remove(registration);
    registrations.add(registration);
  }

  @Override
  public void del(Registration registration) {
    registrations.remove(registration);
  }

  @Override
  public int size() {
    registrations.removeIf(registration -> !registration.channel.isOpen());
    return registrations.size();
  }

  /** A real channel is ready for all that is waited for, a {@link VirtualChannel} as it says. */
  @Override
  public void dispatch(long nanos, Sink sink) {
    dispatches.incrementAndGet();
    boolean any = false;
    for (int i = 0; i < registrations.size(); i++) {
      Registration registration = registrations.get(i);
      int ops = registration.ops & VirtualChannel.readyOps(registration.channel);
      if (ops != 0) {
        any = true;
        sink.ready(registration, ops);
      }
    }
    if (any || nanos == 0) {
      return;
    }
    if (nanos == FOREVER) {
      awaitWakeup();
    } else {
      now.addAndGet(nanos);
    }
  }

  private synchronized void awaitWakeup() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    waiting = true;
    notifyAll();
    try {
      while (!woken) {
        if (System.nanoTime() - end > 0) {
          throw new AssertionError("nobody woke the loop");
        }
        wait(100);
      }
      woken = false;
    } catch (InterruptedException e) {
      // As a selector does it: returns, with the status still set.
      Thread.currentThread().interrupt();
    } finally {
      waiting = false;
    }
  }

  @Override
  public synchronized void wakeup() {
    wakeups.incrementAndGet();
    woken = true;
    notifyAll();
  }

  @Override
  public void close() {
    closings.incrementAndGet();
  }
}
