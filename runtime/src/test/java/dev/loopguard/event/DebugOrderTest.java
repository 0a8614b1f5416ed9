package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.loopguard.log.DebugMask;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.LogCallback;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Debug logging is chosen before the first base of a process. Each test loads the library anew, as
 * a process would.
 */
final class DebugOrderTest {
  @Test
  void tooLateOnceABaseExists() throws Exception {
    InvocationTargetException failure =
        assertThrows(InvocationTargetException.class, () -> LoadedAnew.run(TooLate.class));

    assertInstanceOf(IllegalStateException.class, failure.getCause());
  }

  @Test
  void inTimeItWritesDebugLines() throws Exception {
    LoadedAnew.run(InTime.class);
  }

  static final class TooLate implements Runnable {
    @Override
    public void run() {
      EventBase.create().free();
      EventLog.enableDebug(DebugMask.ALL);
    }
  }

  static final class InTime implements Runnable {
    @Override
    public void run() {
      List<String> lines = new ArrayList<>();
      LogCallback callback = (severity, message) -> lines.add(severity + " " + message);
      EventLog.setCallback(callback);
      EventLog.enableDebug(DebugMask.NONE);
      EventLog.enableDebug(DebugMask.ALL);
      EventBase base = EventBase.create();
      Event timer = base.newTimer(Event::del);
      timer.add();
      base.loop();
      base.free();
      assertEquals(
          List.of(
              "DEBUG event added: timer",
              "DEBUG loop entered",
              "DEBUG event active: timer",
              "DEBUG event deleted: timer",
              "DEBUG loop left",
              "DEBUG base freed"),
          lines);
    }
  }
}
