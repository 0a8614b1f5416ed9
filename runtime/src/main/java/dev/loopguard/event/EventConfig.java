package dev.loopguard.event;

/** How an event base is made. */
public final class EventConfig {
  private EventConfig() {}

  public static EventConfig defaults() {
    return new EventConfig();
  }

  public EventConfig withUncaughtHandler(Thread.UncaughtExceptionHandler handler) {
    throw new UnsupportedOperationException("not written yet");
  }
}
