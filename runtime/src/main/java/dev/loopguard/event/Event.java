package dev.loopguard.event;

import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.annotation.NotInLogCallback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something to wait for, and what to do then: a channel that is ready, a time that is up, a signal.
 *
 * <p>An event waits from {@link #add()} until {@link #del()}. A timer is one-shot: it waits no
 * longer once it has happened. A channel's or signal's event is persistent. {@link #oneShot} and
 * {@link #persistent} change that. {@link EventBase#newTimer}, {@link EventBase#newEvent} and
 * {@link EventBase#newSignal} make events.
 *
 * <p>Unless it says otherwise, a method may be called on any thread; from outside the loop it takes
 * effect as soon as the loop gets to it, in the order of that thread's calls. All throw {@link
 * BaseFreedException} once the base was freed.
 */
@NotInLogCallback
public final class Event {
  private static final int TIMEOUT = 1 << 16;
  private static final int SIGNAL = 1 << 17;
  private static final long NONE = -1;

  final Source source;

  private final EventBase base;
  private final Loop loop;
  private final EventCallback callback;
  private final Timer timer = new EventTimer();
  private final AtomicInteger deletions = new AtomicInteger();
  private volatile boolean persistent;

  // The loop's alone.
  private boolean added;
  private long interval = NONE;
  private int happened;
  private int current;

  Event(EventBase base, Loop loop, Source source, EventCallback callback) {
    this.base = base;
    this.loop = loop;
    this.source = source;
    this.callback = Objects.requireNonNull(callback);
    this.persistent = source != Source.TIME_ONLY;
  }

  /**
   * Waits, or waits on. A timer is due at once, in the loop's next pass; any other event waits
   * without a limit, or keeps the timeout that it has.
   *
   * @throws IllegalStateException if its channel is closed or in blocking mode
   */
  public void add() {
    if (source == Source.TIME_ONLY) {
      add(Duration.ZERO);
    } else {
      base.check("Event.add()");
      source.check();
      base.order("Event.add()", () -> arm(NONE, NONE));
    }
  }

  /**
   * Waits for so long at most, counted from this call; then the callback is called with {@link
   * #timedOut()}. On an event that waits already it replaces the timeout. A persistent event begins
   * it anew each time it happens; after a timeout, from when that was due, or, where the next one
   * too is past by then, from now, so that missed ones do not come in a burst.
   *
   * @param timeout not negative; more than a century is a century
   * @throws IllegalStateException if its channel is closed or in blocking mode
   */
  public void add(Duration timeout) {
    base.check("Event.add()");
    source.check();
    long nanos = EventConfig.nanos(timeout);
    long deadline = loop.config.deadlineAfter(timeout);
    base.order("Event.add()", () -> arm(nanos, deadline));
  }

  /**
   * Waits no longer. When this returns, the callback is not running and will not, until the event
   * is added again. So from outside the loop it waits for a running callback to end: hold no lock
   * that the callback takes, or use {@link #delAsync}. In the loop it returns at once.
   */
  public void del() {
    if (loop.home.isInside()) {
      base.check("Event.del()");
      disarm();
    } else {
      delAsync().join();
    }
  }

  /**
   * As {@link #del}, but without waiting.
   *
   * @return done when the callback is not running and will not, until the event is added again
   */
  public CompletableFuture<Void> delAsync() {
    base.check("Event.del()");
    CompletableFuture<Void> done = new LoopFuture<>(loop.home);
    if (loop.home.isInside()) {
      disarm();
    } else {
      // Seen by the loop before the order arrives, so the callback does not begin in between.
      deletions.incrementAndGet();
      base.order(
          "Event.del()",
          () -> {
            disarm();
            deletions.decrementAndGet();
          });
    }
    loop.currentCallback.whenNotRunning(this, done);
    return done;
  }

  /** Makes it wait on after it happened. Call it before the event is added. */
  public Event persistent() {
    persistent = true;
    return this;
  }

  /** Makes it happen once and then wait no longer. Call it before the event is added. */
  public Event oneShot() {
    persistent = false;
    return this;
  }

  /** The base that it was made by. Never throws. */
  public EventBase base() {
    return base;
  }

  /** In the callback: whether the timeout is why it was called, or one of the reasons. */
  @LoopThreadOnly
  public boolean timedOut() {
    return (current & TIMEOUT) != 0;
  }

  /** In the callback: for what its channel is ready. Empty for a mere timeout, or a signal. */
  @LoopThreadOnly
  public Set<Interest> ready() {
    Set<Interest> ready = EnumSet.noneOf(Interest.class);
    for (Interest interest : Interest.values()) {
      if ((current & interest.op) != 0) {
        ready.add(interest);
      }
    }
    return ready;
  }

  // The rest runs on the loop's thread.

  /** Its channel is ready for these operations. */
  void happened(int what) {
    if (happened == 0) {
      loop.activate(this::takeTurn);
    }
    happened |= what;
  }

  void signalled() {
    happened(SIGNAL);
  }

  private void arm(long nanos, long deadline) {
    if (!added) {
      try {
        source.arm(this);
      } catch (IOException e) {
        throw new UncheckedIOException("Event.add()", e);
      }
      added = true;
    }
    if (nanos != NONE) {
      if ((happened & TIMEOUT) != 0) {
        // Active because of the old timeout, which no longer counts.
        happened = 0;
      }
      interval = nanos;
      loop.timers.add(timer, deadline);
    }
  }

  /** Forgets all that {@link #add()} began. */
  void disarm() {
    added = false;
    interval = NONE;
    happened = 0;
    loop.timers.remove(timer);
    source.disarm(this);
  }

  /** Calls the callback if the event is still active; returns whether it was. */
  private boolean takeTurn() {
    int what = happened;
    if (what == 0) {
      return false;
    }
    happened = 0;
    if (!persistent) {
      disarm();
    } else if (interval != NONE) {
      rearmTimer((what & TIMEOUT) != 0);
    }
    loop.currentCallback.begin(this);
    try {
      if (deletions.get() > 0) {
        return false;
      }
      current = what;
      loop.protect("an event callback", () -> callback.onEvent(this));
    } finally {
      current = 0;
      loop.currentCallback.end();
    }
    if (added && source.isGone()) {
      disarm();
    }
    return true;
  }

  private void rearmTimer(boolean timedOut) {
    long now = loop.config.clock.getAsLong();
    long next = (timedOut ? timer.deadline : now) + interval;
    loop.timers.add(timer, next - now < 0 ? now + interval : next);
  }

  private final class EventTimer extends Timer {
    @Override
    void due() {
      happened(TIMEOUT);
    }
  }
}
