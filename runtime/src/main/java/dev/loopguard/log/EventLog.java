package dev.loopguard.log;

import dev.loopguard.annotation.AnyThread;
import dev.loopguard.annotation.NotInLogCallback;
import dev.loopguard.watch.Violation;
import dev.loopguard.watch.Violations;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The log of every event base in this process.
 *
 * <p>Until a callback is set, a line goes to standard error as {@code [warn] message}. A line that
 * a log callback causes is dropped and counted, and the count is reported once the callback is
 * done. Every method may be called on any thread.
 */
public final class EventLog {
  private static final LogCallback STANDARD_ERROR = EventLog::print;

  /** How many callbacks are running, on all threads. */
  private static final AtomicInteger RUNNING = new AtomicInteger();

  private static final ThreadLocal<Delivery> deliveries = ThreadLocal.withInitial(Delivery::new);
  private static volatile DebugChoice debug = new DebugChoice(DebugMask.NONE, false);
  private static volatile LogCallback callback = STANDARD_ERROR;

  private EventLog() {}

  /**
   * Says where log lines go from now on.
   *
   * @param newCallback receives every line, or {@code null} to print them on standard error
   * @throws LogCallbackReentrancyException if called from a log callback
   */
  @NotInLogCallback
  @AnyThread
  public static void setCallback(@Nullable LogCallback newCallback) {
    refuseInCallback("EventLog.setCallback()");
    callback = newCallback == null ? STANDARD_ERROR : newCallback;
  }

  /**
   * Chooses which debug lines are written. This must come before the first event base of the
   * process is created, because a base that began without them cannot be followed half-way.
   *
   * @param mask which lines
   * @throws IllegalStateException if a base was created already
   */
  @AnyThread
  public static synchronized void enableDebug(DebugMask mask) {
    if (debug.sealed) {
      throw new IllegalStateException(
          "EventLog.enableDebug() must be called before the first EventBase is created, and one was"
              + " created already; call it first thing in main");
    }
    debug = new DebugChoice(mask, false);
  }

  /** Fixes the choice of debug lines. Creating an event base does this. */
  @AnyThread
  public static synchronized void sealDebug() {
    debug = new DebugChoice(debug.mask, true);
  }

  /** Whether debug lines are written; asked before one is put together. */
  @AnyThread
  public static boolean debugEnabled() {
    return debug.mask == DebugMask.ALL;
  }

  /**
   * Writes a line. Hold no lock that a log callback might want.
   *
   * @param severity how much it matters; {@code DEBUG} lines are dropped unless enabled
   * @param message the text, without a line end
   */
  @AnyThread
  public static void log(Severity severity, String message) {
    if (severity == Severity.DEBUG && !debugEnabled()) {
      return;
    }
    Delivery delivery = deliveries.get();
    if (delivery.running) {
      delivery.dropped++;
      return;
    }
    delivery.deliver(severity, message);
    int dropped = delivery.dropped;
    if (dropped > 0) {
      // Those that this report causes are reported after the next line, or it would never end.
      delivery.dropped = 0;
      delivery.deliver(
          Severity.WARN, dropped + " log line(s) dropped: the log callback itself caused them");
    }
  }

  /** Whether the current thread is inside a log callback, where the event API is closed. */
  @AnyThread
  public static boolean inCallback() {
    // Nearly always nobody is in one, and then this is one read; it is asked by every call.
    return RUNNING.get() != 0 && deliveries.get().running;
  }

  /**
   * Refuses a call that a log callback must not make. Every method of the event API begins with it.
   *
   * @param call the call as its caller wrote it, such as {@code "EventBase.loopBreak()"}
   * @throws LogCallbackReentrancyException if the current thread is inside a log callback
   */
  @AnyThread
  public static void refuseInCallback(String call) {
    if (inCallback()) {
      throw Violations.tell(
          Violation.Kind.LOG_CALLBACK,
          call,
          new LogCallbackReentrancyException(
              call
                  + " was called from a log callback, where the event API is closed: the line may"
                  + " come from the middle of an event call. Note the line and act on it from"
                  + " elsewhere, such as a task that polls what was noted."));
    }
  }

  /**
   * A callback that forwards every line to a logger of the platform.
   *
   * @param logger receives {@code MSG} as {@code INFO} and {@code ERR} as {@code ERROR}
   */
  @AnyThread
  public static LogCallback forwardingTo(System.Logger logger) {
    return (severity, message) -> logger.log(levelOf(severity), message);
  }

  private static System.Logger.Level levelOf(Severity severity) {
    return switch (severity) {
      case DEBUG -> System.Logger.Level.DEBUG;
      case MSG -> System.Logger.Level.INFO;
      case WARN -> System.Logger.Level.WARNING;
      case ERR -> System.Logger.Level.ERROR;
    };
  }

  private static void print(Severity severity, String message) {
    System.err.println("[" + severity.name().toLowerCase(Locale.ROOT) + "] " + message);
  }

  private record DebugChoice(DebugMask mask, boolean sealed) {}

  /** What one thread is doing in the log. A plain field, because only that thread reads it. */
  private static final class Delivery {
    private boolean running;
    private int dropped;

    void deliver(Severity severity, String message) {
      running = true;
      RUNNING.incrementAndGet();
      try {
        callback.log(severity, message);
      } catch (Throwable escaped) {
        // Not through the log, which is what just failed.
        StringWriter trace = new StringWriter();
        escaped.printStackTrace(new PrintWriter(trace, true));
        print(Severity.ERR, "the log callback threw " + trace);
      } finally {
        RUNNING.decrementAndGet();
        running = false;
      }
    }
  }
}
