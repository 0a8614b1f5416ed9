// The runtime's own log callback: "While a callback runs, the event API is closed to its thread."

package dev.loopguard.log;

public interface LogCallback {
  @RunsIn("log callback")
  void log(Severity severity, String message);
}

public class EventLog {
  @RunsInIf(value = "log callback", result = true)
  public static boolean inCallback();
}
