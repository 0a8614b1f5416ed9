package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.log.EventLog;
import dev.loopguard.log.LogCallback;
import dev.loopguard.log.LogCallbackReentrancyException;
import dev.loopguard.log.Severity;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The event API is closed to a log callback, on its thread and while it runs. */
final class LogCallbackTest {
  private final EventBase base = new VirtualTime().newBase();
  private final List<String> refusals = new ArrayList<>();

  @AfterEach
  void restoreLog() {
    EventLog.setCallback(null);
  }

  @Test
  void everyCallIsRefused() throws Exception {
    Event timer = base.newTimer(event -> {});
    ScheduledExecutorService executor = base.asScheduledExecutorService();
    Pipe pipe = Pipe.open();
    List<Executable> calls =
        List.of(
            EventBase::create,
            base::loop,
            () -> base.loop(LoopFlag.ONCE),
            base::loopBreak,
            () -> base.loopExit(Duration.ZERO),
            base::gotBreak,
            base::gotExit,
            base::inLoopThread,
            base::assertInLoopThread,
            () -> base.execute(() -> {}),
            () -> base.submit(() -> 1),
            () -> base.newTimer(event -> {}),
            () -> base.newEvent(pipe.source(), Set.of(Interest.READ), event -> {}),
            () -> base.newSignal("INT", event -> {}),
            base::asScheduledExecutorService,
            base::shutdown,
            base::free,
            base::close,
            timer::add,
            () -> timer.add(Duration.ZERO),
            timer::del,
            timer::delAsync,
            () -> executor.execute(() -> {}));
    inLogCallback(
        (severity, message) ->
            calls.forEach(
                call ->
                    refusals.add(
                        assertThrows(LogCallbackReentrancyException.class, call).getMessage())));

    assertEquals(calls.size(), refusals.size());
    assertTrue(refusals.get(0).startsWith("EventBase.create() was called from a log callback"));
    assertEquals(LoopResult.NO_EVENTS, base.loop(), "nothing came of any of the calls");
    pipe.source().close();
    pipe.sink().close();
  }

  @Test
  void theLoopLivesOnWhenTheRefusalEscapes() {
    List<String> ran = new ArrayList<>();
    EventLog.setCallback(
        (severity, message) -> {
          refusals.add(message);
          try {
            base.loopBreak();
          } catch (LogCallbackReentrancyException e) {
            refusals.add("refused");
            throw new IllegalStateException("escapes to standard error, on purpose", e);
          }
        });
    base.execute(
        () -> {
          throw new IllegalArgumentException("makes a log line");
        });
    base.execute(() -> ran.add("next"));

    PrintStream before = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    try {
      assertEquals(LoopResult.NO_EVENTS, base.loop());
    } finally {
      System.setErr(before);
    }
    assertEquals(List.of("next"), ran);
    assertEquals("refused", refusals.get(1));
  }

  @Test
  void otherThreadsAreNotRefusedMeanwhile() {
    inLogCallback(
        (severity, message) -> {
          try {
            OtherThread.start(
                    "other",
                    () -> {
                      base.execute(() -> refusals.add("ran"));
                      return null;
                    })
                .join();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    base.loop();

    assertEquals(List.of("ran"), refusals);
  }

  private static void inLogCallback(LogCallback callback) {
    EventLog.setCallback(callback);
    EventLog.log(Severity.MSG, "a line");
    EventLog.setCallback(null);
  }
}
