package dev.loopguard.event;

import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The loop itself: what one pass does, in libevent's order.
 *
 * <p>What runs on the thread that is in the loop, or that frees it, stands below what runs on any.
 * Nothing is locked while it waits or runs a callback.
 */
final class Loop {
  /** No level: nothing that becomes active is more urgent than what is running. */
  private static final int NOTHING_RUNS = -1;

  final EventConfig config;
  final HomeThread home;
  final Stops stops;
  final Inbox inbox;
  final Uncaught uncaught;
  final Watchers watchers;
  final Progress progress;
  final Timers timers = new Timers();
  final Channels channels;
  final Signals signals = new Signals(this);
  final ActiveQueues active;
  final PassTime time;
  final CurrentCallback currentCallback = new CurrentCallback();

  final Tasks tasks;

  private final Backend backend;
  private volatile int runningLevel = NOTHING_RUNS;
  private final List<Throwable> failedOrders = new ArrayList<>();
  private boolean interrupted;

  Loop(EventConfig config, HomeThread home) {
    this.config = config;
    this.home = home;
    backend = config.backend.get();
    stops = new Stops(home);
    inbox = new Inbox(backend);
    uncaught = new Uncaught(config.uncaughtHandler);
    tasks = new Tasks(inbox.tasks, config.clock, uncaught);
    watchers = new Watchers(uncaught);
    progress = new Progress(config);
    channels = new Channels(backend);
    active = new ActiveQueues(config.priorities);
    tasks.priority = active.middle();
    time = new PassTime(config);
  }

  // What every call begins with, on any thread.

  /**
   * Refuses it in a log callback, where another thread is forbidden, or once the base was freed.
   */
  void check(String call) {
    EventLog.refuseInCallback(call);
    home.check(call);
  }

  /** The part of it that has nothing to do with whether the base was freed. */
  void checkCaller(String call) {
    EventLog.refuseInCallback(call);
    home.checkThread(call);
  }

  /**
   * Whether this thread may change the loop's data here and now, being in it. Then what other
   * threads asked for before has taken effect, or their calls, which have returned, would undo what
   * this one does after them.
   */
  boolean isInside() {
    if (!home.isInside()) {
      return false;
    }
    takeOrders();
    return true;
  }

  /** As {@link #check}, and then {@link #isInside}, for less. */
  boolean checkInside(String call) {
    EventLog.refuseInCallback(call);
    if (!home.checkInside(call)) {
      return false;
    }
    takeOrders();
    return true;
  }

  private void takeOrders() {
    if (inbox.mayHaveOrders()) {
      inbox.carryOut(failedOrders);
    }
  }

  /** Has the loop's data changed by the loop, as soon as it gets to it. */
  void order(String call, Runnable effect) {
    if (!inbox.order(effect)) {
      throw new BaseFreedException(Wording.freedMeanwhile(call));
    }
  }

  void execute(String call, Runnable task) {
    if (!inbox.execute(task)) {
      throw new BaseFreedException(Wording.freedMeanwhile(call));
    }
  }

  /** Looks at the loop's data on its home thread, in the loop or outside. */
  <T> T look(String call, Supplier<T> question) {
    if (isInside()) {
      return question.get();
    }
    T answer =
        home.visit(
            call,
            () -> {
              inbox.carryOut(failedOrders);
              return question.get();
            });
    reportFailedOrders();
    return answer;
  }

  LoopStats stats() {
    return progress.stats(inbox.wakeUps());
  }

  // On the loop's thread.

  LoopResult run(Set<LoopFlag> flags) {
    stops.enter();
    LoopEnd end = LoopEnd.FAILURE;
    try {
      end = passes(flags);
    } finally {
      time.forget();
      stops.leave(end);
    }
    return end == LoopEnd.NO_EVENTS ? LoopResult.NO_EVENTS : LoopResult.DONE;
  }

  private LoopEnd passes(Set<LoopFlag> flags) {
    boolean once = flags.contains(LoopFlag.ONCE);
    boolean nonblock = flags.contains(LoopFlag.NONBLOCK);
    boolean stay = flags.contains(LoopFlag.NO_EXIT_ON_EMPTY);
    for (; ; ) {
      progress.passBegins();
      stops.beginPass();
      takeIn();
      channels.settle();
      LoopEnd stop = stops.due();
      if (stop != null) {
        return stop;
      }
      if (!stay && isIdle()) {
        return LoopEnd.NO_EVENTS;
      }
      tasks.activate(active);
      await(nonblock || !active.isEmpty());
      if (!timers.isEmpty()) {
        timers.expire(time.now());
      }
      int ran = runOneLevel();
      if (nonblock || (once && ran > 0 && active.isEmpty())) {
        return LoopEnd.FLAGS;
      }
    }
  }

  /** Lets it have its turn, at once if it is more urgent than what is running. */
  void activate(Activity activity) {
    active.add(activity);
    preempt(activity.priority);
  }

  /** Has the loop begin a new pass if something of this priority must not wait. On any thread. */
  void preempt(int priority) {
    if (priority < runningLevel) {
      stops.askContinue();
    }
  }

  /** Whether it was interrupted since this was last asked. */
  boolean takeInterrupt() {
    boolean was = interrupted;
    interrupted = false;
    return was;
  }

  /** Runs what was accepted, forgets the events, and gives up signals and the backend. */
  void release() {
    inbox.close();
    takeIn();
    for (Activity a = active.poll(); a != null; a = active.poll()) {
      a.freed();
    }
    tasks.freed();
    signals.close();
    try {
      backend.close();
    } catch (IOException e) {
      EventLog.log(Severity.ERR, Wording.threw("closing the selector", e));
    }
  }

  private void takeIn() {
    tasks.arrive();
    inbox.carryOut(failedOrders);
    reportFailedOrders();
  }

  /** Only now, as the handler is a user's code and the order may have come during a visit. */
  private void reportFailedOrders() {
    if (!failedOrders.isEmpty()) {
      List<Throwable> failed = List.copyOf(failedOrders);
      failedOrders.clear();
      failed.forEach(thrown -> uncaught.report("the event loop", thrown));
    }
  }

  private boolean isIdle() {
    return active.isEmpty()
        && timers.isEmpty()
        && channels.isEmpty()
        && signals.isEmpty()
        && inbox.isEmpty();
  }

  /** Waits for a channel, a timer or a call, or only looks; and has the watchers told. */
  private void await(boolean onlyLook) {
    long nanos = onlyLook ? 0 : timeToWait();
    progress.waitBegins();
    watchers.prepare(nanos);
    time.forget();
    if (nanos != 0) {
      inbox.beginSleep();
      if (!inbox.isEmpty() || stops.isHalted()) {
        nanos = 0;
      }
    }
    try {
      if (nanos != 0 || channels.needPolling()) {
        backend.dispatch(nanos, channels);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the event loop cannot wait any more", e);
    } finally {
      inbox.endSleep();
    }
    noteInterrupt();
    warnOfClosedChannels();
    watchers.check();
  }

  private long timeToWait() {
    return timers.isEmpty()
        ? Backend.FOREVER
        : Math.max(0, timers.soonest() - config.clock.getAsLong());
  }

  private void noteInterrupt() {
    // Left set, it would end every later wait at once. loop() sets it again as it returns.
    if (Thread.interrupted()) {
      interrupted = true;
      EventLog.log(Severity.DEBUG, "the loop's thread was interrupted; the loop goes on");
    }
  }

  private void warnOfClosedChannels() {
    if (channels.mayHaveClosed()) {
      List<EventState> orphans = channels.removeClosed();
      for (EventState orphan : orphans) {
        EventLog.log(
            Severity.WARN, "a channel was closed before its event was deleted: " + orphan.source);
      }
    }
  }

  /** Runs what is active at the most urgent level that is not empty; returns how many. */
  private int runOneLevel() {
    int level = active.beginRound();
    if (level < 0) {
      return 0;
    }
    DispatchLimit limit = level < config.limit.fromPriority() ? DispatchLimit.NONE : config.limit;
    long start = limit.isTimed() ? time.now() : 0;
    int ran = 0;
    runningLevel = level;
    for (Activity a = active.poll(level); a != null; a = active.poll(level)) {
      ran += progress.take(a) ? 1 : 0;
      if (stops.isPassOver()
          || ran >= limit.callbacks()
          || (limit.isTimed() && config.clock.getAsLong() - start >= limit.nanos())) {
        break;
      }
    }
    runningLevel = NOTHING_RUNS;
    return ran;
  }
}
