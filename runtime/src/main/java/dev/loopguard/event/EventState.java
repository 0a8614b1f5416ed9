package dev.loopguard.event;

import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * The loop's own part of an {@link Event}: what it waits for, and why it is active. The two are one
 * object, because what a timer costs among a million is the objects that are touched for it.
 *
 * <p>Everything here runs on the loop's thread, except {@link #deletionAsked}. Nothing here
 * allocates, as it runs for every event that happens.
 */
abstract sealed class EventState extends Timer permits Event {
  /** No timeout. */
  static final long NONE = -1;

  private static final AtomicIntegerFieldUpdater<EventState> DELETIONS =
      AtomicIntegerFieldUpdater.newUpdater(EventState.class, "deletions");

  // What deleting a timer touches comes first, among both numbers and references, as far as the
  // JVM keeps to this order: fewer lines of memory to wait for.

  private long interval = NONE;
  private int happened;
  final Loop loop;
  final Source source;
  private @Nullable EventCallback finalizer;
  private @Nullable CommonTimeout common;
  private final EventCallback callback;

  /** Deletions that were asked for elsewhere and have not arrived. */
  @SuppressWarnings("UnusedVariable") // Through the updater.
  private volatile int deletions;

  private int current;
  private boolean isPersistent;
  private boolean isAdded;

  EventState(Loop loop, Source source, EventCallback callback) {
    this.loop = loop;
    this.source = source;
    this.callback = callback;
    isPersistent = source != Source.TIME_ONLY;
    priority = loop.active.middle();
  }

  /** The whole of it, as the user has it. */
  abstract Event event();

  /** Asked on any thread: the callback does not begin from now on, until the deletion arrived. */
  void deletionAsked() {
    DELETIONS.incrementAndGet(this);
  }

  void deletionArrived() {
    disarm();
    DELETIONS.decrementAndGet(this);
  }

  void setPersistent(boolean persistent) {
    isPersistent = persistent;
  }

  /** Waits from now on; with no timeout, it keeps the one that it has. */
  void arm(long nanos, long deadline, @Nullable CommonTimeout queue) {
    if (finalizer != null) {
      return;
    }
    if (!isAdded) {
      try {
        source.arm(this);
      } catch (IOException e) {
        throw new UncheckedIOException("Event.add()", e);
      }
      isAdded = true;
    }
    if (nanos != NONE) {
      if ((happened & Trigger.TIMEOUT.bit) != 0) {
        // Active because of the old timeout, which no longer counts.
        deactivate();
      }
      interval = nanos;
      common = queue;
      loop.timers.add(this, deadline, queue);
    }
  }

  /** Forgets all that adding it began. */
  void disarm() {
    if (finalizer != null) {
      return;
    }
    disarmTimer();
    deactivate();
    if (isAdded) {
      isAdded = false;
      source.disarm(this);
    }
  }

  /** Forgets the timeout. */
  void disarmTimer() {
    interval = NONE;
    common = null;
    loop.timers.remove(this);
  }

  /** Something that makes it active; if it is already, this is one more reason. */
  void happened(int what) {
    if (finalizer != null) {
      return;
    }
    happened |= what;
    if (!isWaiting()) {
      loop.activate(this);
    }
  }

  @Override
  void due() {
    happened(Trigger.TIMEOUT.bit);
  }

  /** Deletes it, and has the finalizer called in its stead, once and last. */
  void finish(EventCallback last) {
    disarm();
    happened(Triggers.FINALIZED);
    finalizer = last;
  }

  int pendingBits() {
    return happened | (isAdded ? source.triggers() : 0) | (isPending() ? Trigger.TIMEOUT.bit : 0);
  }

  /** What the callback that is running was called for. */
  int currentBits() {
    return current;
  }

  private void deactivate() {
    if (happened != 0) {
      happened = 0;
      loop.active.remove(this);
    }
  }

  @Override
  boolean takeTurn() {
    int what = happened;
    happened = 0;
    EventCallback last = finalizer;
    if (last != null) {
      call(last, "an event's finalizer", what);
      return true;
    }
    if (!isPersistent) {
      disarm();
    } else if (interval != NONE) {
      rearmTimer((what & Trigger.TIMEOUT.bit) != 0);
    }
    if (EventLog.debugEnabled()) {
      EventLog.log(Severity.DEBUG, "event active: " + source);
    }
    loop.currentCallback.begin(event());
    try {
      if (deletions > 0) {
        return false;
      }
      call(callback, "an event callback", what);
    } finally {
      loop.currentCallback.end();
    }
    if (isAdded && source.isGone()) {
      disarm();
    }
    return true;
  }

  /** What it waits for and what it calls, for a reader. */
  final String describe() {
    Set<Trigger> triggers = Triggers.set(source.triggers());
    return (triggers.isEmpty() ? "" : triggers + " ")
        + source
        + ", calls "
        + Wording.name(callback.getClass());
  }

  /** A finalizer runs even so; the callback does not. */
  @Override
  void freed() {
    if (finalizer != null) {
      boolean unused = takeTurn();
    }
  }

  private void call(EventCallback code, String name, int what) {
    current = what;
    try {
      code.onEvent(event());
    } catch (Throwable thrown) {
      loop.uncaught.report(name, thrown);
    } finally {
      current = 0;
    }
  }

  /** From when it was due, unless the next one is past by then too; then from now. */
  private void rearmTimer(boolean timedOut) {
    long now = loop.time.now();
    long next = (timedOut ? deadline : now) + interval;
    loop.timers.add(this, next - now < 0 ? now + interval : next, common);
  }
}
