package dev.loopguard.event;

import dev.loopguard.annotation.AnyThread;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How an event base is made. Immutable: each {@code with} returns a changed copy.
 *
 * <pre>{@code
 * EventBase base = EventBase.create(EventConfig.defaults().withUncaughtHandler(handler));
 * }</pre>
 */
@AnyThread
public final class EventConfig {
  /** As many levels as libevent allows. */
  private static final int MOST_PRIORITIES = 256;

  /** Half the range, so that the difference of two deadlines never overflows. */
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

  private static final Duration STALL = Duration.ofSeconds(5);

  private static final EventConfig DEFAULTS = new EventConfig(new Draft());

  final boolean isSingleThreaded;
  final LongSupplier clock;
  final boolean isTimeCached;
  final int priorities;
  final DispatchLimit limit;
  final Thread.@Nullable UncaughtExceptionHandler uncaughtHandler;
  final long stallNanos;
  final long slowNanos;
  final Supplier<? extends Backend> backend;

  private EventConfig(Draft draft) {
    isSingleThreaded = draft.isSingleThreaded;
    clock = draft.clock;
    isTimeCached = draft.isTimeCached;
    priorities = draft.priorities;
    limit = draft.limit;
    uncaughtHandler = draft.uncaughtHandler;
    stallNanos = draft.stallNanos;
    slowNanos = draft.slowNanos;
    backend = draft.backend;
  }

  /** A base for several threads, on the JDK's selector and {@link System#nanoTime}. */
  @AnyThread
  public static EventConfig defaults() {
    return DEFAULTS;
  }

  /**
   * A base for one thread alone: every call from another thread than its home throws {@link
   * WrongLoopThreadException}, whatever the call. Only {@link EventBase#inLoopThread} answers
   * there, with {@code false}. What libevent is without {@code evthread_use_pthreads}, but safely.
   */
  @AnyThread
  public static EventConfig singleThreaded() {
    return DEFAULTS.with(draft -> draft.isSingleThreaded = true);
  }

  /**
   * Takes the time from another clock, for tests. How long the loop sleeps is still real time; a
   * test that moves the clock itself runs the loop with {@link LoopFlag#NONBLOCK}.
   *
   * @param nanoClock a monotonic time in nanoseconds, from any origin; called on any thread
   */
  public EventConfig withClock(LongSupplier nanoClock) {
    return with(draft -> draft.clock = nanoClock);
  }

  /**
   * Reads the clock anew whenever {@link EventBase#nanoTime} is asked, not once a pass; libevent's
   * {@code EVENT_BASE_FLAG_NO_CACHE_TIME}.
   */
  public EventConfig withoutTimeCache() {
    return with(draft -> draft.isTimeCached = false);
  }

  /**
   * Gives the base several levels of {@link Event#priority}. One level alone is run a pass, the
   * most urgent one that has something active, so an urgent event that never rests starves the
   * others. Tasks and {@link EventBase#loopExit} have the middle one. Without this there is one
   * level.
   *
   * @param levels 1 to 256
   */
  public EventConfig withPriorities(int levels) {
    if (levels < 1 || levels > MOST_PRIORITIES) {
      throw new IllegalArgumentException("not 1 to " + MOST_PRIORITIES + " levels: " + levels);
    }
    return with(draft -> draft.priorities = levels);
  }

  /**
   * Ends a pass early, to poll for what is more urgent; libevent's {@code
   * event_config_set_max_dispatch_interval}. Without this, a pass runs all that is active at its
   * level.
   *
   * @param interval after the callback during which so much time is up
   * @param callbacks after so many callbacks, at least 1
   * @param fromPriority the most urgent level that this is for; those above it are never cut short
   */
  public EventConfig withDispatchLimit(Duration interval, int callbacks, int fromPriority) {
    if (callbacks < 1) {
      throw new IllegalArgumentException("not at least 1 callback: " + callbacks);
    }
    DispatchLimit limit = new DispatchLimit(nanos(interval), callbacks, fromPriority);
    return with(draft -> draft.limit = limit);
  }

  /**
   * Says who is told what a callback or task threw. Without one it is logged as {@code ERR}. Either
   * way the loop lives on.
   *
   * @param handler called on the loop's thread, with that thread and what was thrown
   */
  public EventConfig withUncaughtHandler(Thread.UncaughtExceptionHandler handler) {
    return with(draft -> draft.uncaughtHandler = handler);
  }

  /**
   * Says after how long a loop that is stuck in one callback is reported, as {@code WARN} with the
   * stack that holds it: then, after twice as long, and so on. Without this it is 5 seconds.
   *
   * <p>It costs the loop nothing but to count its callbacks. Time in which the whole process stood
   * still, as in a debugger, does not count; a debugger that holds the loop's thread alone cannot
   * be told from a stall.
   *
   * @param threshold zero to have none reported
   */
  public EventConfig withStallReport(Duration threshold) {
    long nanos = nanos(threshold);
    return with(draft -> draft.stallNanos = nanos);
  }

  /**
   * Has each callback that took so long logged as {@code WARN} once it has returned. It costs two
   * looks at the clock for each callback. Without this none is.
   *
   * @param threshold zero to have none logged
   */
  public EventConfig withSlowCallbackReport(Duration threshold) {
    long nanos = nanos(threshold);
    return with(draft -> draft.slowNanos = nanos);
  }

  EventConfig withBackend(Supplier<? extends Backend> newBackend) {
    return with(draft -> draft.backend = newBackend);
  }

  /** A wait of more than a century is one of a century. */
  static long nanos(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("negative timeout: " + delay);
    }
    return delay.compareTo(LONGEST) < 0 ? delay.toNanos() : LONGEST.toNanos();
  }

  private EventConfig with(Consumer<Draft> change) {
    Draft draft = new Draft();
    draft.isSingleThreaded = isSingleThreaded;
    draft.clock = clock;
    draft.isTimeCached = isTimeCached;
    draft.priorities = priorities;
    draft.limit = limit;
    draft.uncaughtHandler = uncaughtHandler;
    draft.stallNanos = stallNanos;
    draft.slowNanos = slowNanos;
    draft.backend = backend;
    change.accept(draft);
    return new EventConfig(draft);
  }

  /** What a new one is made from; the defaults, until something is changed. */
  private static final class Draft {
    boolean isSingleThreaded;
    LongSupplier clock = System::nanoTime;
    boolean isTimeCached = true;
    int priorities = 1;
    DispatchLimit limit = DispatchLimit.NONE;
    Thread.@Nullable UncaughtExceptionHandler uncaughtHandler;
    long stallNanos = nanos(STALL);
    long slowNanos;
    Supplier<? extends Backend> backend = SelectorBackend::open;
  }
}
