package dev.loopguard.log;

import org.jspecify.annotations.Nullable;

/** The log of every event base in this process. */
public final class EventLog {
  private EventLog() {}

  public static void setCallback(@Nullable LogCallback callback) {
    throw new UnsupportedOperationException("not written yet");
  }

  public static void enableDebug(DebugMask mask) {
    throw new UnsupportedOperationException("not written yet");
  }
}
