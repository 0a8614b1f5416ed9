package dev.loopguard.event;

import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The loop itself: what one pass does, and how other threads get through to it.
 *
 * <p>Everything here runs on the thread that is in the loop, or that frees it, except {@link
 * #post}, {@link #askBreak}, {@link #askShutdown} and the getters of volatile fields. Nothing is
 * locked while it waits or runs a callback.
 */
final class Loop {
  /** So many tasks a pass at most, then channels and timers get their turn. */
  private static final int TASKS_A_PASS = 256;

  /** An active event or a due task, waiting for its turn in this pass. */
  @FunctionalInterface
  interface Turn {
    /** Takes it; returns whether there was still something to run. */
    boolean take();
  }

  /** What another thread wants of the loop's own data, as opposed to a user's task. */
  @FunctionalInterface
  interface Order extends Runnable {}

  final EventConfig config;
  final HomeThread home;
  final TimerHeap timers = new TimerHeap();
  final Channels channels;
  final Signals signals = new Signals(this);
  final CurrentCallback currentCallback = new CurrentCallback();

  private final Backend backend;
  private final TaskQueue handedIn = new TaskQueue();
  private final Queue<Turn> active = new ArrayDeque<>();
  private boolean exitAsked;
  private boolean interrupted;

  private final AtomicBoolean asleep = new AtomicBoolean();
  private final AtomicBoolean breakAsked = new AtomicBoolean();
  private volatile boolean shutdownAsked;
  private volatile boolean gotBreak;
  private volatile boolean gotExit;

  Loop(EventConfig config, HomeThread home) {
    this.config = config;
    this.home = home;
    this.backend = config.backend.get();
    this.channels = new Channels(backend);
  }

  // From any thread.

  /** Hands in a task or an {@link Order}; returns false if the loop takes no more. */
  boolean post(Runnable task) {
    if (!handedIn.offer(task)) {
      return false;
    }
    wake();
    return true;
  }

  void askBreak() {
    breakAsked.set(true);
    wake();
  }

  void askShutdown() {
    shutdownAsked = true;
    wake();
  }

  boolean isShutdownAsked() {
    return shutdownAsked;
  }

  boolean gotBreak() {
    return gotBreak;
  }

  boolean gotExit() {
    return gotExit;
  }

  /**
   * Only the first caller after the loop went to sleep pays for a wake-up. The loop says that it
   * sleeps before it looks for work a last time, and callers leave work before they look whether it
   * sleeps, so one of them sees the other.
   */
  private void wake() {
    if (asleep.get() && asleep.compareAndSet(true, false)) {
      backend.wakeup();
    }
  }

  // On the loop's thread.

  LoopResult run(Set<LoopFlag> flags) {
    boolean once = flags.contains(LoopFlag.ONCE);
    boolean nonblock = flags.contains(LoopFlag.NONBLOCK);
    boolean stay = flags.contains(LoopFlag.NO_EXIT_ON_EMPTY);
    gotBreak = false;
    gotExit = false;
    try {
      while (!isHalted() && !exitAsked) {
        if (isIdle() && !stay) {
          return LoopResult.NO_EVENTS;
        }
        int ran = runHandedIn();
        if (isHalted() || (ran == 0 && isIdle() && !stay)) {
          continue;
        }
        boolean wait = !nonblock && !(once && ran > 0) && !(isIdle() && !stay);
        dispatch(wait ? timeToWait() : 0);
        expireTimers();
        ran += runActive();
        if (nonblock || (once && ran > 0)) {
          break;
        }
      }
      return LoopResult.DONE;
    } finally {
      // Whatever ended it, a stop that was asked for has been honoured.
      gotBreak = breakAsked.getAndSet(false);
      gotExit = exitAsked;
      exitAsked = false;
    }
  }

  void askExit() {
    exitAsked = true;
  }

  void activate(Turn turn) {
    active.add(turn);
  }

  /** Whether it was interrupted since this was last asked. */
  boolean takeInterrupt() {
    boolean was = interrupted;
    interrupted = false;
    return was;
  }

  /** Runs user code, so that what it throws ends only itself. */
  void protect(String what, Runnable code) {
    try {
      code.run();
    } catch (Throwable thrown) {
      report(what, thrown);
    }
  }

  void report(String what, Throwable thrown) {
    Thread.UncaughtExceptionHandler handler = config.uncaughtHandler;
    if (handler != null) {
      try {
        handler.uncaughtException(Thread.currentThread(), thrown);
        return;
      } catch (Throwable second) {
        EventLog.log(Severity.ERR, Wording.threw("the uncaught-exception handler", second));
      }
    }
    EventLog.log(Severity.ERR, Wording.threw(what, thrown));
  }

  /** Runs what was accepted, forgets the events, and gives up signals and the backend. */
  void release() {
    handedIn.close();
    for (Runnable task = handedIn.poll(); task != null; task = handedIn.poll()) {
      runTask(task);
    }
    signals.close();
    try {
      backend.close();
    } catch (IOException e) {
      EventLog.log(Severity.ERR, Wording.threw("closing the selector", e));
    }
  }

  private boolean isHalted() {
    return breakAsked.get() || shutdownAsked || home.isFreeing();
  }

  private boolean isIdle() {
    return active.isEmpty()
        && timers.isEmpty()
        && channels.isEmpty()
        && signals.isEmpty()
        && handedIn.isEmpty();
  }

  private int runHandedIn() {
    int ran = 0;
    for (int polled = 0; polled < TASKS_A_PASS && !isHalted(); polled++) {
      Runnable task = handedIn.poll();
      if (task == null) {
        break;
      }
      ran += task instanceof Order ? 0 : 1;
      runTask(task);
    }
    return ran;
  }

  private void runTask(Runnable task) {
    protect(task instanceof Order ? "the event loop" : "a task", task);
  }

  private long timeToWait() {
    if (!active.isEmpty() || !handedIn.isEmpty()) {
      return 0;
    }
    if (timers.isEmpty()) {
      return Backend.FOREVER;
    }
    return Math.max(0, timers.soonest() - config.clock.getAsLong());
  }

  private void dispatch(long longest) {
    long nanos = longest;
    if (nanos != 0) {
      asleep.set(true);
      if (!handedIn.isEmpty() || isHalted()) {
        nanos = 0;
      }
    }
    try {
      backend.dispatch(nanos, channels);
    } catch (IOException e) {
      throw new UncheckedIOException("the event loop cannot wait any more", e);
    } finally {
      asleep.set(false);
    }
    // Left set, it would end every later wait at once. loop() sets it again as it returns.
    if (Thread.interrupted()) {
      interrupted = true;
      EventLog.log(Severity.DEBUG, "the loop's thread was interrupted; the loop goes on");
    }
    List<Event> orphans = channels.removeClosed();
    for (Event orphan : orphans) {
      EventLog.log(
          Severity.WARN, "a channel was closed before its event was deleted: " + orphan.source);
    }
  }

  private void expireTimers() {
    if (timers.isEmpty()) {
      return;
    }
    long now = config.clock.getAsLong();
    for (Timer timer = timers.pollDue(now); timer != null; timer = timers.pollDue(now)) {
      timer.due();
    }
  }

  /** One turn for each that is active now; what they activate in turn waits for the next pass. */
  private int runActive() {
    int ran = 0;
    for (int left = active.size(); left > 0 && !isHalted(); left--) {
      Turn turn = active.poll();
      ran += turn != null && turn.take() ? 1 : 0;
    }
    return ran;
  }
}
