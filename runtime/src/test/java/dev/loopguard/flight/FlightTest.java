package dev.loopguard.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.WatchingPage;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.EventConfig;
import dev.loopguard.event.LoopFlag;
import dev.loopguard.event.WrongLoopThreadException;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.LogCallbackReentrancyException;
import dev.loopguard.log.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlightTest {
  @TempDir Path folder;

  @AfterEach
  void restoreLog() {
    EventLog.setCallback(null);
  }

  @Test
  void nothingIsTimedWhileNobodyRecords() {
    assertFalse(Flight.RECORDER.timesCallbacks());
  }

  @Test
  void whatHappensIsRecorded() throws Exception {
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      for (String name :
          List.of("WrongThreadCall", "LogCallbackRefused", "LoopWakeUp", "LoopStall")) {
        recording.enable("dev.loopguard." + name);
        WatchingPage.assertShows("`dev.loopguard." + name + "`");
      }
      recording.enable("dev.loopguard.SlowCallback").withThreshold(Duration.ofMillis(40));
      recording.start();
      misuse();
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    RecordedEvent wrong = only(events, "WrongThreadCall");
    assertEquals("EventBase.free()", wrong.getString("call"));
    assertEquals("thread B", wrong.getThread().getJavaName());
    assertTrue(wrong.getString("message").startsWith("EventBase.free() must run"));
    assertEquals("EventBase.stats()", only(events, "LogCallbackRefused").getString("call"));
    String task = "task a lambda in " + getClass().getName();
    assertTrue(
        events.stream()
            .filter(event -> isOf(event, "SlowCallback"))
            .filter(event -> event.getDuration().compareTo(Duration.ofMillis(40)) >= 0)
            .anyMatch(event -> event.getString("callback").equals(task)));
    RecordedEvent stall =
        events.stream().filter(event -> isOf(event, "LoopStall")).findFirst().orElseThrow();
    assertTrue(stall.getDuration("lasted").compareTo(Duration.ofMillis(20)) >= 0);
    assertEquals("thread A", stall.getThread("loop").getJavaName());
    assertTrue(stall.getString("stack").contains("FlightTest.takeLong"), stall::toString);
    assertTrue(events.stream().anyMatch(event -> isOf(event, "LoopWakeUp")));
  }

  private static void misuse() throws InterruptedException {
    EventBase base =
        EventBase.create(EventConfig.defaults().withStallReport(Duration.ofMillis(20)));
    Thread b =
        new Thread(() -> assertThrows(WrongLoopThreadException.class, base::free), "thread B");
    b.start();
    b.join();

    EventLog.setCallback(
        (severity, message) -> assertThrows(LogCallbackReentrancyException.class, base::stats));
    EventLog.log(Severity.MSG, "a line");
    EventLog.setCallback(null);

    Thread a = new Thread(() -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY), "thread A");
    a.start();
    // Until it was asleep once, a call need not have woken it.
    while (base.stats().wakeUps() == 0) {
      base.submit(() -> 1).join();
    }
    CountDownLatch reported = new CountDownLatch(1);
    List<String> other = new ArrayList<>();
    EventLog.setCallback(
        (severity, message) -> {
          if (message.startsWith("the event loop of thread \"thread A\" has been")) {
            reported.countDown();
          } else {
            other.add(message);
          }
        });
    base.submit(() -> takeLong(reported)).join();
    EventLog.setCallback(null);
    assertEquals(List.of(), other, "what is recorded is not logged");
    base.loopBreak();
    a.join();
    base.free();
  }

  private static boolean takeLong(CountDownLatch reported) throws InterruptedException {
    Thread.sleep(50);
    return reported.await(20, TimeUnit.SECONDS);
  }

  private static RecordedEvent only(List<RecordedEvent> events, String name) {
    List<RecordedEvent> found = events.stream().filter(event -> isOf(event, name)).toList();
    assertEquals(1, found.size(), name + " in " + events);
    return found.get(0);
  }

  private static boolean isOf(RecordedEvent event, String name) {
    return event.getEventType().getName().equals("dev.loopguard." + name);
  }
}
