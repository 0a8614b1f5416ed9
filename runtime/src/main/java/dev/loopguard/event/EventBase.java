package dev.loopguard.event;

import dev.loopguard.annotation.EnsuresLoopThread;
import dev.loopguard.annotation.EnsuresLoopThreadIf;
import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.annotation.NotInLogCallback;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;

/**
 * An event loop: one thread that waits for channels, timers, signals and tasks, and runs what is to
 * be done about them, one thing at a time. It follows libevent's {@code event_base}.
 *
 * <pre>{@code
 * EventBase base = EventBase.create();
 * Event tick = base.newTimer(event -> System.out.println("tick")).persistent();
 * tick.add(Duration.ofSeconds(1));
 * try {
 *   base.loop();
 * } finally {
 *   base.free();
 * }
 * }</pre>
 *
 * <p><b>The home thread</b> is the one that is in {@link #loop()}, else the one that was in it
 * last, else the one that created the base; once that thread has ended, whoever calls. Only the
 * home thread may {@link #free()}. Every other method may be called on any thread.
 *
 * <p><b>The claim:</b> every call from every thread either works or throws at once, and every
 * accepted task completes or fails. A stop that is asked for before the loop is entered is kept
 * until a loop has honoured it, which is the one deliberate difference from libevent. A wait on the
 * loop's own thread for something that only the loop can do throws {@link IllegalStateException}.
 *
 * <p><b>Refusals.</b> Besides what each method says: all throw {@link
 * dev.loopguard.log.LogCallbackReentrancyException} in a log callback, {@link BaseFreedException}
 * once the base was freed, unless they say otherwise, and {@link WrongLoopThreadException} off the
 * home thread of a base made {@linkplain EventConfig#singleThreaded() for one thread}.
 */
@NotInLogCallback
public final class EventBase implements Executor, AutoCloseable {
  private final HomeThread home;
  private final Loop loop;
  private final CompletableFuture<Void> freed;

  private EventBase(EventConfig config) {
    home = new HomeThread(config.isSingleThreaded);
    loop = new Loop(config, home);
    freed = new LoopFuture<>(home);
  }

  /** Creates a base with the default configuration. The current thread is its home for now. */
  @EnsuresLoopThread("result")
  public static EventBase create() {
    return create(EventConfig.defaults());
  }

  /** Creates a base. The current thread is its home for now. */
  @EnsuresLoopThread("result")
  public static EventBase create(EventConfig config) {
    EventLog.refuseInCallback("EventBase.create()");
    EventLog.sealDebug();
    return new EventBase(config);
  }

  /**
   * Runs the loop on this thread until it is stopped or nothing is left to wait for.
   *
   * @return why it ended
   * @throws IllegalStateException if a thread is in it already, this one or another; the message
   *     says which, and where it entered
   * @throws java.io.UncheckedIOException if the operating system refuses to wait
   */
  @EnsuresLoopThread(onThrow = true)
  public LoopResult loop() {
    return loop(new LoopFlag[0]);
  }

  /**
   * Runs the loop on this thread, as the flags say. An interrupt does not stop it: it is noted, and
   * the thread is interrupted again when this returns.
   *
   * @return why it ended
   * @throws IllegalStateException if a thread is in it already, this one or another; the message
   *     says which, and where it entered
   * @throws java.io.UncheckedIOException if the operating system refuses to wait
   */
  @EnsuresLoopThread(onThrow = true)
  public LoopResult loop(LoopFlag... flags) {
    check("EventBase.loop()");
    Set<LoopFlag> how = EnumSet.noneOf(LoopFlag.class);
    how.addAll(List.of(flags));
    home.enter();
    EventLog.log(Severity.DEBUG, "loop entered");
    try {
      return loop.run(how);
    } finally {
      EventLog.log(Severity.DEBUG, "loop left");
      boolean wasInterrupted = loop.takeInterrupt();
      boolean freeNow = home.leave();
      if (freeNow || (loop.isShutdownAsked() && home.claimUnlessBusy() == HomeThread.Claim.NOW)) {
        release();
      }
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Ends the loop after the callback that is running now; other active events stay active. Asked
   * for while no thread is in the loop, it is kept for the next one to enter.
   */
  public void loopBreak() {
    check("EventBase.loopBreak()");
    loop.askBreak();
  }

  /**
   * Ends the loop in a while, once the events active by then have had their turn. It counts as an
   * event that is waited for. Asked for while no thread is in the loop, it is kept.
   *
   * @param after how long from now, not negative
   */
  public void loopExit(Duration after) {
    check("EventBase.loopExit()");
    EventConfig.nanos(after);
    long deadline = loop.config.deadlineAfter(after);
    Timer exit =
        new Timer() {
          @Override
          void due() {
            loop.askExit();
          }
        };
    order("EventBase.loopExit()", () -> loop.timers.add(exit, deadline));
  }

  /**
   * Whether {@link #loopBreak} ended the loop last time. Until the next {@code loop()}, freed or
   * not.
   */
  public boolean gotBreak() {
    EventLog.refuseInCallback("EventBase.gotBreak()");
    return loop.gotBreak();
  }

  /**
   * Whether {@link #loopExit} ended the loop last time. Until the next {@code loop()}, freed or
   * not.
   */
  public boolean gotExit() {
    EventLog.refuseInCallback("EventBase.gotExit()");
    return loop.gotExit();
  }

  /** Whether this is the home thread. Answers after the base was freed too. */
  @EnsuresLoopThreadIf(result = true)
  public boolean inLoopThread() {
    EventLog.refuseInCallback("EventBase.inLoopThread()");
    return home.isHome();
  }

  /**
   * Throws unless this is the home thread. Answers after the base was freed too.
   *
   * @throws WrongLoopThreadException if this is another thread
   */
  @EnsuresLoopThread
  public void assertInLoopThread() {
    EventLog.refuseInCallback("EventBase.assertInLoopThread()");
    home.assertHome("This code");
  }

  /**
   * Hands a task to the loop. Tasks of one thread run in the order in which it handed them in, and
   * one accepted here runs: at the latest when the base is freed. What it throws is reported, and
   * the loop lives on.
   *
   * @throws RejectedExecutionException if the base was freed
   */
  @Override
  public void execute(@LoopThreadOnly Runnable task) {
    try {
      check("EventBase.execute()");
      hand("EventBase.execute()", Objects.requireNonNull(task));
    } catch (BaseFreedException e) {
      throw new RejectedExecutionException(e.getMessage(), e);
    }
  }

  /**
   * Hands a task to the loop, for its result. To wait for the future in the loop throws {@link
   * IllegalStateException}, because it would never end.
   *
   * @return completed by the task on the loop's thread; where it is completed or cancelled before,
   *     the task does not run
   */
  public <T> CompletableFuture<T> submit(@LoopThreadOnly Callable<T> task) {
    check("EventBase.submit()");
    Objects.requireNonNull(task);
    CompletableFuture<T> result = new LoopFuture<>(home);
    hand(
        "EventBase.submit()",
        () -> {
          if (!result.isDone()) {
            try {
              result.complete(task.call());
            } catch (Throwable thrown) {
              result.completeExceptionally(thrown);
            }
          }
        });
    return result;
  }

  /** Makes a timer; {@link Event#add(Duration)} starts it. */
  public Event newTimer(EventCallback callback) {
    check("EventBase.newTimer()");
    return new Event(this, loop, Source.TIME_ONLY, callback);
  }

  /**
   * Makes an event for a channel in non-blocking mode; {@link Event#add()} begins to wait. Several
   * events may wait on one channel. Delete them before the channel is closed.
   *
   * @throws IllegalArgumentException if the interest is empty, or none of the channel's
   */
  public Event newEvent(SelectableChannel channel, Set<Interest> interest, EventCallback callback) {
    check("EventBase.newEvent()");
    int ops = interest.stream().mapToInt(i -> i.op).reduce(0, (a, b) -> a | b);
    if (ops == 0 || (ops & ~channel.validOps()) != 0) {
      throw new IllegalArgumentException("cannot wait for " + interest + " on " + channel);
    }
    return new Event(this, loop, loop.channels.source(channel, ops), callback);
  }

  /**
   * Makes an event for a signal of this process; {@link Event#add()} takes the signal over, {@link
   * Event#del()} gives it back.
   *
   * @param name without {@code SIG}, such as {@code "INT"} or {@code "HUP"}
   * @throws IllegalArgumentException if the platform has no such signal
   * @throws UnsupportedOperationException if this JDK has none, lacking {@code jdk.unsupported}
   */
  public Event newSignal(String name, EventCallback callback) {
    check("EventBase.newSignal()");
    return new Event(this, loop, loop.signals.source(name), callback);
  }

  /**
   * A view of this base as an executor, for whatever wants one. Each call makes a new one, with a
   * lifetime of its own: to shut it down ends the view, not the base. Freed first, the base fails
   * the view's tasks that were not due yet with {@link BaseFreedException}.
   */
  public ScheduledExecutorService asScheduledExecutorService() {
    check("EventBase.asScheduledExecutorService()");
    LoopExecutorService view = new LoopExecutorService(this, loop);
    CompletableFuture<Void> unused = freed.thenRun(view::baseFreed);
    return view;
  }

  /**
   * Stops the loop and frees the base on the thread that runs it. If no thread is in the loop, this
   * one becomes its home, as by entering it, and frees it here and now.
   *
   * @return done when the base is freed; also where it was before. To wait for it in the loop
   *     throws {@link IllegalStateException}
   */
  public CompletableFuture<Void> shutdown() {
    checkCaller("EventBase.shutdown()");
    loop.askShutdown();
    if (home.claimUnlessBusy() == HomeThread.Claim.NOW) {
      release();
    }
    return freed.copy();
  }

  /**
   * Frees the base: its events are deleted, channels stay open. What was accepted by then runs
   * first, on this thread. In a callback it stops the loop and frees the base as the loop is left.
   * A second time does nothing.
   *
   * @throws WrongLoopThreadException off the home thread; then nothing is freed, and the loop goes
   *     on
   */
  @LoopThreadOnly
  public void free() {
    free("EventBase.free()");
  }

  /** The same as {@link #free}. */
  @Override
  @LoopThreadOnly
  public void close() {
    free("EventBase.close()");
  }

  private void free(String call) {
    EventLog.refuseInCallback(call);
    if (home.claim(call) == HomeThread.Claim.NOW) {
      release();
    }
  }

  private void release() {
    try {
      loop.release();
    } finally {
      home.freed();
      freed.complete(null);
    }
    EventLog.log(Severity.DEBUG, "base freed");
  }

  // For the events and views of this base.

  /** What every call begins with. */
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
   * Changes the loop's own data: here, if this thread is in the loop, else when the loop gets to
   * it.
   */
  void order(String call, Loop.Order order) {
    if (home.isInside()) {
      order.run();
    } else {
      hand(call, order);
    }
  }

  private void hand(String call, Runnable task) {
    if (!loop.post(task)) {
      throw new BaseFreedException(Wording.freedMeanwhile(call));
    }
  }
}
