package dev.loopguard.event;

import dev.loopguard.annotation.AnyThread;
import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.annotation.NotInLogCallback;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * Something to wait for, and what to do then: a channel that is ready, a time that is up, a signal.
 *
 * <p>An event waits from {@link #add()} until {@link #del()}. A timer is one-shot: it waits no
 * longer once it has happened. A channel's or signal's event is persistent. {@link #oneShot} and
 * {@link #persistent} change that. {@link EventBase#newTimer}, {@link EventBase#newEvent} and
 * {@link EventBase#newSignal} make events.
 *
 * <p>Unless it says otherwise, a method may be called on any thread. From outside the loop it takes
 * effect as soon as the loop gets to it: in the order of that thread's calls, and before a task
 * that the thread hands in after it. All throw {@link BaseFreedException} once the base was freed.
 */
@NotInLogCallback
public final class Event extends EventState {
  private static final AtomicIntegerFieldUpdater<Event> FINALIZATIONS =
      AtomicIntegerFieldUpdater.newUpdater(Event.class, "finalizations");

  private final EventBase base;

  @SuppressWarnings("UnusedVariable") // Through the updater.
  private volatile int finalizations;

  Event(EventBase base, Loop loop, Source source, EventCallback callback) {
    super(loop, source, Objects.requireNonNull(callback));
    this.base = base;
  }

  /**
   * Waits, or waits on. A timer is due at once, in the loop's next pass; any other event waits
   * without a limit, or keeps the timeout that it has.
   *
   * @throws IllegalStateException if its channel is closed or in blocking mode, another base has
   *     the signal, or it was finalized
   */
  @AnyThread
  public void add() {
    if (source == Source.TIME_ONLY) {
      add(Duration.ZERO);
    } else if (checkAdd()) {
      arm(NONE, NONE, null);
    } else {
      loop.order("Event.add()", () -> arm(NONE, NONE, null));
    }
  }

  /**
   * Waits for so long at most, counted from this call; then the callback is called with {@link
   * #timedOut()}. On an event that waits already it replaces the timeout. A persistent event begins
   * it anew each time it happens; after a timeout, from when that was due, or, where the next one
   * too is past by then, from now, so that missed ones do not come in a burst.
   *
   * @param timeout not negative; more than a century is a century
   * @throws IllegalStateException as {@link #add()} does
   */
  @AnyThread
  public void add(Duration timeout) {
    boolean isInside = checkAdd();
    long nanos = EventConfig.nanos(timeout);
    long deadline = loop.config.clock.getAsLong() + nanos;
    if (isInside) {
      arm(nanos, deadline, null);
    } else {
      loop.order("Event.add()", () -> arm(nanos, deadline, null));
    }
  }

  /**
   * As {@link #add(Duration)}, but waits in the queue of a timeout that many events have.
   *
   * @throws IllegalArgumentException if it is another base's
   * @throws IllegalStateException as {@link #add()} does
   */
  @AnyThread
  public void add(CommonTimeout timeout) {
    boolean isInside = checkAdd();
    if (timeout.base != base) {
      throw new IllegalArgumentException("Event.add(): the common timeout is another base's");
    }
    long deadline = loop.config.clock.getAsLong() + timeout.nanos;
    if (isInside) {
      arm(timeout.nanos, deadline, timeout);
    } else {
      loop.order("Event.add()", () -> arm(timeout.nanos, deadline, timeout));
    }
  }

  /** Drops the timeout, and waits on for the rest. */
  @AnyThread
  public void removeTimeout() {
    if (loop.checkInside("Event.removeTimeout()")) {
      disarmTimer();
    } else {
      loop.order("Event.removeTimeout()", this::disarmTimer);
    }
  }

  /**
   * Makes it active as if this had happened, whether it was added or not; libevent's {@code
   * event_active}. On one that is active already it adds to the reasons: there is still one call.
   * In the loop, the callback runs in a later pass, or, where it is more urgent than what is
   * running, next.
   *
   * @param triggers what the callback is to be told; may be none
   * @throws IllegalStateException if it was finalized
   */
  @AnyThread
  public void activate(Trigger... triggers) {
    loop.check("Event.activate()");
    checkNotFinalized("Event.activate()");
    int what = Triggers.BY_HAND;
    for (Trigger trigger : triggers) {
      what |= trigger.bit;
    }
    activate(what);
  }

  private void activate(int what) {
    if (loop.isInside()) {
      happened(what);
    } else {
      loop.order("Event.activate()", () -> happened(what));
      loop.preempt(priority);
    }
  }

  /**
   * Waits no longer. When this returns, the callback is not running and will not, until the event
   * is added again. So from outside the loop it waits for a running callback to end: hold no lock
   * that the callback takes, or use {@link #delAsync}. In the loop it returns at once.
   */
  @AnyThread
  public void del() {
    if (loop.checkInside("Event.del()")) {
      debug("deleted");
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
  @AnyThread
  public CompletableFuture<Void> delAsync() {
    loop.check("Event.del()");
    debug("deleted");
    CompletableFuture<Void> done = new LoopFuture<>(loop.home);
    if (loop.isInside()) {
      disarm();
    } else {
      // Seen by the loop before the order arrives, so the callback does not begin in between.
      deletionAsked();
      loop.order("Event.del()", this::deletionArrived);
    }
    loop.currentCallback.whenNotRunning(this, done);
    return done;
  }

  /**
   * Deletes it for good, without waiting, and has the finalizer called in the loop: once, after the
   * callback that may be running, and never another callback. From then on what the callback uses
   * may be given up. If the base is freed first, the finalizer runs as it is. Later, {@link #add}
   * and {@link #activate} throw, and {@link #del} does nothing.
   *
   * @throws IllegalStateException if it was finalized before
   */
  @AnyThread
  public void finalizeWith(EventCallback finalizer) {
    loop.check("Event.finalizeWith()");
    Objects.requireNonNull(finalizer);
    if (!FINALIZATIONS.compareAndSet(this, 0, 1)) {
      checkNotFinalized("Event.finalizeWith()");
    }
    if (loop.isInside()) {
      finish(finalizer);
    } else {
      // For good: the callback never runs again.
      deletionAsked();
      loop.order("Event.finalizeWith()", () -> finish(finalizer));
    }
  }

  /** Makes it wait on after it happened. Call it before the event is added. */
  @AnyThread
  public Event persistent() {
    loop.check("Event.persistent()");
    setPersistent(true);
    return this;
  }

  /** Makes it happen once and then wait no longer. Call it before the event is added. */
  @AnyThread
  public Event oneShot() {
    loop.check("Event.oneShot()");
    setPersistent(false);
    return this;
  }

  /**
   * Says how urgent it is. Call it before the event is added.
   *
   * @param level zero is the most urgent; without this call it is the middle one
   * @throws IllegalArgumentException if the base has no such level, see {@link
   *     EventConfig#withPriorities}
   */
  @AnyThread
  public Event priority(int level) {
    loop.check("Event.priority()");
    if (level < 0 || level >= loop.config.priorities) {
      throw new IllegalArgumentException(
          "Event.priority("
              + level
              + "): the base has levels 0 to "
              + (loop.config.priorities - 1));
    }
    this.priority = level;
    return this;
  }

  /** The base that it was made by. Never throws. */
  @AnyThread
  public EventBase base() {
    return base;
  }

  /**
   * What it waits for, and, while it is active, why it is. {@link Trigger#TIMEOUT} stands for
   * either.
   *
   * @throws WrongLoopThreadException off the home thread
   */
  @LoopThreadOnly
  public Set<Trigger> pending() {
    loop.check("Event.pending()");
    return loop.look("Event.pending()", () -> Triggers.set(pendingBits()));
  }

  /**
   * How long until its timeout, if it has one; zero if that is past. Never more than was asked for.
   *
   * @throws WrongLoopThreadException off the home thread
   */
  @LoopThreadOnly
  public Optional<Duration> timeLeft() {
    loop.check("Event.timeLeft()");
    return loop.look(
        "Event.timeLeft()",
        () ->
            isPending()
                ? Optional.of(
                    Duration.ofNanos(Math.max(0, deadline - loop.config.clock.getAsLong())))
                : Optional.empty());
  }

  /**
   * In the callback: whether the timeout is why it was called, or one of the reasons.
   *
   * @throws WrongLoopThreadException off the home thread
   */
  @LoopThreadOnly
  public boolean timedOut() {
    return (current("Event.timedOut()") & Trigger.TIMEOUT.bit) != 0;
  }

  /**
   * In the callback: whether its channel is ready for this.
   *
   * @throws WrongLoopThreadException off the home thread
   */
  @LoopThreadOnly
  public boolean isReady(Interest interest) {
    return (current("Event.isReady()") & interest.op) != 0;
  }

  /**
   * In the callback: for what its channel is ready. Empty for a mere timeout, or a signal.
   *
   * @throws WrongLoopThreadException off the home thread
   */
  @LoopThreadOnly
  public Set<Interest> ready() {
    int current = current("Event.ready()");
    Set<Interest> ready = EnumSet.noneOf(Interest.class);
    for (Interest interest : Interest.values()) {
      if ((current & interest.op) != 0) {
        ready.add(interest);
      }
    }
    return ready;
  }

  /**
   * In the callback: all why it was called.
   *
   * @throws WrongLoopThreadException off the home thread
   */
  @LoopThreadOnly
  public Set<Trigger> triggers() {
    return Triggers.set(current("Event.triggers()"));
  }

  /** What it waits for and what it calls, for a reader. Never throws. */
  @Override
  @AnyThread
  public String toString() {
    return describe();
  }

  @Override
  Event event() {
    return this;
  }

  /** A callback that has freed its base may still ask. */
  private int current(String call) {
    loop.checkCaller(call);
    loop.home.assertHome(call);
    return currentBits();
  }

  /** Refuses what cannot be added; returns whether this thread may do it here and now. */
  private boolean checkAdd() {
    boolean isInside = loop.checkInside("Event.add()");
    checkNotFinalized("Event.add()");
    source.check();
    debug("added");
    return isInside;
  }

  private void debug(String what) {
    if (EventLog.debugEnabled()) {
      EventLog.log(Severity.DEBUG, "event " + what + ": " + source);
    }
  }

  private void checkNotFinalized(String call) {
    if (finalizations > 0) {
      throw new IllegalStateException(call + ": the event was finalized");
    }
  }
}
