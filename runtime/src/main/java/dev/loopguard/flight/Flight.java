package dev.loopguard.flight;

import org.jspecify.annotations.Nullable;

/**
 * Where events are told to: the flight recorder, or nobody where the JDK has none. Any thread may
 * call it.
 */
public abstract class Flight {
  /** A constant, so that the compiler sees through every call of it. */
  public static final Flight RECORDER = find();

  Flight() {}

  private static Flight find() {
    try {
      // By name, so that this class is loaded without it.
      Class.forName("jdk.jfr.Event");
      return new JdkFlight();
    } catch (ClassNotFoundException | LinkageError absent) {
      return new NoFlight();
    }
  }

  /** A call was made on a thread that may not make it. */
  public abstract void wrongThread(String call, String message);

  /** A log callback called the event API. */
  public abstract void logCallbackRefused(String call);

  /** Whether callbacks are to be timed; asked once for many of them. */
  public abstract boolean timesCallbacks();

  /** A callback begins; returns what {@link #callbackEnded} wants back. */
  public abstract @Nullable Object callbackBegins();

  /** A callback has run; whether that was slow the recording's own threshold decides. */
  public abstract void callbackEnded(@Nullable Object begun, Object callback);

  /** A loop is stuck in one callback. */
  public abstract void stall(Thread loop, long nanos, String stack);

  /** A thread woke a loop that slept. */
  public abstract void wakeUp();

  /** For a JDK without the recorder. */
  private static final class NoFlight extends Flight {
    @Override
    public void wrongThread(String call, String message) {}

    @Override
    public void logCallbackRefused(String call) {}

    @Override
    public boolean timesCallbacks() {
      return false;
    }

    @Override
    public @Nullable Object callbackBegins() {
      return null;
    }

    @Override
    public void callbackEnded(@Nullable Object begun, Object callback) {}

    @Override
    public void stall(Thread loop, long nanos, String stack) {}

    @Override
    public void wakeUp() {}
  }
}
