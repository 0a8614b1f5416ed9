package dev.loopguard.event;

import dev.loopguard.annotation.AnyThread;
import dev.loopguard.annotation.EnsuresLoopThread;
import dev.loopguard.annotation.EnsuresLoopThreadIf;
import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.annotation.NotInLogCallback;
import dev.loopguard.log.EventLog;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
  private final Lifecycle lifecycle;
  private final HandOff handOff;
  private final EventFactory events;

  private EventBase(EventConfig config) {
    home = new HomeThread(config.isSingleThreaded);
    loop = new Loop(config, home);
    lifecycle = new Lifecycle(loop);
    handOff = new HandOff(loop);
    events = new EventFactory(this, loop);
  }

  /** Creates a base with the default configuration. The current thread is its home for now. */
  @AnyThread
  @EnsuresLoopThread("result")
  public static EventBase create() {
    return create(EventConfig.defaults());
  }

  /** Creates a base. The current thread is its home for now. */
  @AnyThread
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
  @AnyThread
  @EnsuresLoopThread(onThrow = true)
  public LoopResult loop() {
    return lifecycle.loop();
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
  @AnyThread
  @EnsuresLoopThread(onThrow = true)
  public LoopResult loop(LoopFlag... flags) {
    return lifecycle.loop(flags);
  }

  /**
   * Ends the loop after the callback that is running now; other active events stay active. Asked
   * for while no thread is in the loop, it is kept for the next one to enter.
   */
  @AnyThread
  public void loopBreak() {
    lifecycle.askBreak();
  }

  /**
   * Has the loop poll again after the callback that is running now, before it runs what else is
   * active. What that was stays active.
   */
  @AnyThread
  public void loopContinue() {
    loop.check("EventBase.loopContinue()");
    loop.stops.askContinue();
  }

  /**
   * Ends the loop in a while, once the events active by then have had their turn. It counts as an
   * event that is waited for. Asked for while no thread is in the loop, it is kept.
   *
   * @param after how long from now, not negative
   */
  @AnyThread
  public void loopExit(Duration after) {
    events.exitAfter(after);
  }

  /**
   * Whether {@link #loopBreak} ended the loop last time. Until the next {@code loop()}, freed or
   * not.
   */
  @AnyThread
  public boolean gotBreak() {
    loop.checkCaller("EventBase.gotBreak()");
    return loop.stops.gotBreak();
  }

  /**
   * Whether {@link #loopExit} ended the loop last time. Until the next {@code loop()}, freed or
   * not.
   */
  @AnyThread
  public boolean gotExit() {
    loop.checkCaller("EventBase.gotExit()");
    return loop.stops.gotExit();
  }

  /**
   * Why the loop ended last time, in more words than its result. Empty before the first time and
   * while it runs.
   */
  @AnyThread
  public Optional<LoopEnd> ended() {
    loop.checkCaller("EventBase.ended()");
    return Optional.ofNullable(loop.stops.ended());
  }

  /** How much the loop has done. Answers after the base was freed too. */
  @AnyThread
  public LoopStats stats() {
    loop.checkCaller("EventBase.stats()");
    return loop.stats();
  }

  /**
   * A picture of the loop for a person to read: whose it is, where it was entered, what it waits
   * for, what is active, and where it is stuck if it is in a callback. The loop's own thread draws
   * it; if that does not answer within 0.2 seconds, the picture is of what can be seen from
   * outside. The text may change with every version.
   */
  @AnyThread
  public String dump() {
    loop.checkCaller("EventBase.dump()");
    return Dump.of(loop);
  }

  /** Whether this is the home thread. Answers after the base was freed too. */
  @AnyThread
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
  @AnyThread
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
  @AnyThread
  public void execute(@LoopThreadOnly Runnable task) {
    try {
      handOff.execute("EventBase.execute()", task);
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
  @AnyThread
  public <T> CompletableFuture<T> submit(@LoopThreadOnly Callable<T> task) {
    return handOff.submit("EventBase.submit()", task);
  }

  /** Makes a timer; {@link Event#add(Duration)} starts it. */
  @AnyThread
  public Event newTimer(@LoopThreadOnly EventCallback callback) {
    return events.timer(callback);
  }

  /**
   * Makes an event for a channel in non-blocking mode; {@link Event#add()} begins to wait. Several
   * events may wait on one channel. Delete them before the channel is closed.
   *
   * @throws IllegalArgumentException if the interest is empty, or none of the channel's
   */
  @AnyThread
  public Event newEvent(
      SelectableChannel channel, Set<Interest> interest, @LoopThreadOnly EventCallback callback) {
    return events.channel("EventBase.newEvent()", channel, interest, callback);
  }

  /**
   * Makes an event for a signal of this process; {@link Event#add()} takes the signal over, {@link
   * Event#del()} gives it back.
   *
   * @param name without {@code SIG}, such as {@code "INT"} or {@code "HUP"}
   * @throws IllegalArgumentException if the platform has no such signal
   * @throws UnsupportedOperationException if this JDK has none, lacking {@code jdk.unsupported}
   */
  @AnyThread
  public Event newSignal(String name, @LoopThreadOnly EventCallback callback) {
    return events.signal(name, callback);
  }

  /**
   * Calls a callback once, in a while; with no delay, in the order of such calls. Freed first, the
   * base forgets it.
   *
   * @param after how long from now, not negative
   */
  @AnyThread
  public void once(Duration after, @LoopThreadOnly EventCallback callback) {
    events.once(after, callback);
  }

  /**
   * Calls a callback once, when the channel is ready or the time is up. Freed first, the base
   * forgets it.
   *
   * @param timeout how long at most, not negative; {@code null} for no limit
   * @throws IllegalArgumentException if the interest is empty, or none of the channel's
   * @throws IllegalStateException if the channel is closed or in blocking mode
   */
  @AnyThread
  public void once(
      SelectableChannel channel,
      Set<Interest> interest,
      @Nullable Duration timeout,
      @LoopThreadOnly EventCallback callback) {
    events.once(channel, interest, timeout, callback);
  }

  /**
   * A timeout that many events will have. The same for the same duration; there can be 256 of them.
   *
   * @param timeout not negative
   */
  @AnyThread
  public CommonTimeout commonTimeout(Duration timeout) {
    loop.check("EventBase.commonTimeout()");
    return loop.timers.common(this, EventConfig.nanos(timeout));
  }

  /**
   * Activates the events that wait on a channel for one of these, as if it were ready; libevent's
   * {@code event_base_active_by_fd}. An unknown channel is nobody's.
   */
  @AnyThread
  public void activate(SelectableChannel channel, Set<Interest> ready) {
    events.activate(channel, ready);
  }

  /** Activates the events that wait for a signal, as if it had arrived. */
  @AnyThread
  public void activateSignal(String name) {
    events.activateSignal(name);
  }

  /**
   * Shows every event that is added or active, each once, until the visitor has seen enough.
   *
   * @param visitor returns whether to go on; it must not add or delete events, nor wait
   * @return whether it has seen all
   * @throws WrongLoopThreadException off the home thread
   */
  @LoopThreadOnly
  public boolean forEachEvent(Predicate<Event> visitor) {
    return events.all().stream().allMatch(visitor);
  }

  /**
   * What time it is in this pass, on the loop's clock: the same for all that runs in one pass,
   * which is also the time that timers were judged by. See {@link EventConfig#withoutTimeCache}.
   *
   * @throws WrongLoopThreadException off the home thread
   */
  @LoopThreadOnly
  public long nanoTime() {
    loop.check("EventBase.nanoTime()");
    home.assertHome("EventBase.nanoTime()");
    return home.isInside() ? loop.time.now() : loop.config.clock.getAsLong();
  }

  /**
   * Has {@link #nanoTime} read the clock again, after a callback that took long.
   *
   * @throws WrongLoopThreadException off the home thread
   */
  @LoopThreadOnly
  public void updateTime() {
    loop.check("EventBase.updateTime()");
    home.assertHome("EventBase.updateTime()");
    if (home.isInside()) {
      loop.time.forget();
    }
  }

  /** Has a watcher told around each wait, after those that came before it. */
  @AnyThread
  public void addWatcher(LoopWatcher watcher) {
    loop.check("EventBase.addWatcher()");
    loop.watchers.add(watcher);
  }

  /** Has a watcher told no longer. */
  @AnyThread
  public void removeWatcher(LoopWatcher watcher) {
    loop.check("EventBase.removeWatcher()");
    loop.watchers.remove(watcher);
  }

  /**
   * A view of this base as an executor, for whatever wants one. Each call makes a new one, with a
   * lifetime of its own: to shut it down ends the view, not the base. Freed first, the base fails
   * the view's tasks that were not due yet with {@link BaseFreedException}.
   */
  @AnyThread
  public ScheduledExecutorService asScheduledExecutorService() {
    loop.check("EventBase.asScheduledExecutorService()");
    return lifecycle.view();
  }

  /**
   * Stops the loop and frees the base on the thread that runs it. If no thread is in the loop, this
   * one becomes its home, as by entering it, and frees it here and now.
   *
   * @return done when the base is freed; also where it was before. To wait for it in the loop
   *     throws {@link IllegalStateException}
   */
  @AnyThread
  public CompletableFuture<Void> shutdown() {
    return lifecycle.shutdown();
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
    lifecycle.free("EventBase.free()");
  }

  /** The same as {@link #free}. */
  @Override
  @LoopThreadOnly
  public void close() {
    lifecycle.free("EventBase.close()");
  }

  HomeThread home() {
    return home;
  }
}
