package dev.loopguard.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventLogTest {
  private final List<String> lines = new ArrayList<>();

  @AfterEach
  void restoreLog() {
    EventLog.setCallback(null);
  }

  @Test
  void withoutACallbackALineGoesToStandardError() {
    EventLog.setCallback((severity, message) -> lines.add(message));
    EventLog.setCallback(null);

    assertEquals(
        "[warn] careful" + System.lineSeparator(),
        standardError(() -> EventLog.log(Severity.WARN, "careful")));
    assertEquals(List.of(), lines);
  }

  @Test
  void debugLinesAreDroppedUnlessEnabled() {
    EventLog.setCallback((severity, message) -> lines.add(severity + " " + message));
    EventLog.log(Severity.DEBUG, "step");
    EventLog.log(Severity.MSG, "text");

    assertFalse(EventLog.debugEnabled());
    assertEquals(List.of("MSG text"), lines);
  }

  @Test
  void linesThatTheCallbackCausesAreCountedAndReportedAfterIt() {
    EventLog.setCallback(
        (severity, message) -> {
          lines.add(severity + " " + message);
          EventLog.log(Severity.ERR, "caused by " + message);
          EventLog.log(Severity.ERR, "and another");
        });
    EventLog.log(Severity.MSG, "first");

    assertEquals(
        List.of("MSG first", "WARN 2 log line(s) dropped: the log callback itself caused them"),
        lines);
    EventLog.log(Severity.MSG, "second");
    assertEquals("MSG second", lines.get(2));
    assertTrue(lines.get(3).startsWith("WARN 4 log line(s) dropped"), "two by the report itself");

    EventLog.setCallback((severity, message) -> lines.add(severity + " " + message));
    EventLog.log(Severity.MSG, "third");
    assertTrue(lines.get(5).startsWith("WARN 2 log line(s) dropped"), "by the second report");
  }

  @Test
  void whatEscapesTheCallbackIsReportedOnStandardError() {
    EventLog.setCallback(
        (severity, message) -> {
          throw new AssertionError("on purpose");
        });
    String printed = standardError(() -> EventLog.log(Severity.MSG, "text"));

    assertTrue(
        printed.startsWith("[err] the log callback threw java.lang.AssertionError: on purpose"),
        printed);
    EventLog.refuseInCallback("not in one any more");
  }

  @Test
  void aCallbackIsNotReplacedFromWithinItself() {
    EventLog.setCallback(
        (severity, message) -> {
          lines.add(message + " " + EventLog.inCallback());
          assertThrows(
              LogCallbackReentrancyException.class, () -> EventLog.setCallback(null), message);
        });
    EventLog.log(Severity.MSG, "first");
    EventLog.log(Severity.MSG, "second");

    assertEquals(List.of("first true", "second true"), lines);
    assertFalse(EventLog.inCallback());
  }

  @Test
  void forwardsToALoggerOfThePlatform() {
    LogCallback forwarding =
        EventLog.forwardingTo(
            new System.Logger() {
              @Override
              public String getName() {
                return "test";
              }

              @Override
              public boolean isLoggable(Level level) {
                return true;
              }

              @Override
              public void log(
                  Level level,
                  @Nullable ResourceBundle bundle,
                  @Nullable String message,
                  @Nullable Throwable thrown) {
                lines.add(level + " " + message);
              }

              @Override
              public void log(
                  Level level,
                  @Nullable ResourceBundle bundle,
                  @Nullable String format,
                  @Nullable Object... parameters) {
                lines.add(level + " " + format);
              }
            });
    for (Severity severity : Severity.values()) {
      forwarding.log(severity, "{0}");
    }

    assertEquals(List.of("DEBUG {0}", "INFO {0}", "WARNING {0}", "ERROR {0}"), lines);
  }

  private static String standardError(Runnable code) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      code.run();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
