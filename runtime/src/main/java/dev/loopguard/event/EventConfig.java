package dev.loopguard.event;

import java.time.Duration;
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
public final class EventConfig {
  private static final EventConfig DEFAULTS =
      new EventConfig(false, System::nanoTime, null, SelectorBackend::open);

  final boolean isSingleThreaded;
  final LongSupplier clock;
  final Thread.@Nullable UncaughtExceptionHandler uncaughtHandler;
  final Supplier<? extends Backend> backend;

  private EventConfig(
      boolean isSingleThreaded,
      LongSupplier clock,
      Thread.@Nullable UncaughtExceptionHandler uncaughtHandler,
      Supplier<? extends Backend> backend) {
    this.isSingleThreaded = isSingleThreaded;
    this.clock = clock;
    this.uncaughtHandler = uncaughtHandler;
    this.backend = backend;
  }

  /** A base for several threads, on the JDK's selector and {@link System#nanoTime}. */
  public static EventConfig defaults() {
    return DEFAULTS;
  }

  /**
   * A base for one thread alone: every call from another thread than its home throws {@link
   * WrongLoopThreadException}, whatever the call. Only {@link EventBase#inLoopThread} answers
   * there, with {@code false}. What libevent is without {@code evthread_use_pthreads}, but safely.
   */
  public static EventConfig singleThreaded() {
    return new EventConfig(true, DEFAULTS.clock, DEFAULTS.uncaughtHandler, DEFAULTS.backend);
  }

  /**
   * Takes the time from another clock, for tests. How long the loop sleeps is still real time; a
   * test that moves the clock itself runs the loop with {@link LoopFlag#NONBLOCK}.
   *
   * @param nanoClock a monotonic time in nanoseconds, from any origin; called on any thread
   */
  public EventConfig withClock(LongSupplier nanoClock) {
    return new EventConfig(isSingleThreaded, nanoClock, uncaughtHandler, backend);
  }

  /**
   * Says who is told what a callback or task threw. Without one it is logged as {@code ERR}. Either
   * way the loop lives on.
   *
   * @param handler called on the loop's thread, with that thread and what was thrown
   */
  public EventConfig withUncaughtHandler(Thread.UncaughtExceptionHandler handler) {
    return new EventConfig(isSingleThreaded, clock, handler, backend);
  }

  EventConfig withBackend(Supplier<? extends Backend> newBackend) {
    return new EventConfig(isSingleThreaded, clock, uncaughtHandler, newBackend);
  }

  /** The moment so far from now; a wait of more than a century is one of a century. */
  long deadlineAfter(Duration delay) {
    return clock.getAsLong() + nanos(delay);
  }

  static long nanos(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("negative timeout: " + delay);
    }
    // Half the range, so that the difference of two deadlines never overflows.
    Duration longest = Duration.ofNanos(Long.MAX_VALUE / 2);
    return (delay.compareTo(longest) < 0 ? delay : longest).toNanos();
  }
}
