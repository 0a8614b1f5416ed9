package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.log.DebugMask;
import dev.loopguard.log.EventLog;
import java.io.IOException;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever line the library logs, it holds no lock, and another thread can do whatever it likes
 * with the base meanwhile. (libevent logs under its base's lock.)
 */
final class LoggingHoldsNothingTest {
  @Test
  void whileALineIsLoggedOthersGetThrough() throws Exception {
    LoadedAnew.run(EveryLine.class);
  }

  static final class EveryLine implements Runnable {
    private static final String PROBER = "prober";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final EventBase base;

    EveryLine() {
      EventLog.enableDebug(DebugMask.ALL);
      base =
          EventBase.create(
              EventConfig.defaults()
                  .withSlowCallbackReport(Duration.ofNanos(1))
                  .withStallReport(Duration.ofMillis(20)));
    }

    @Override
    public void run() {
      EventLog.setCallback((severity, message) -> log(message));
      try {
        makeLines();
      } catch (IOException e) {
        throw new AssertionError(e);
      } finally {
        EventLog.setCallback(null);
      }

      assertEquals(List.of(), List.copyOf(failures));
      List<String> kinds =
          List.of(
              "event added",
              "event deleted",
              "event active",
              "loop entered",
              "loop left",
              "base freed",
              "a task threw",
              "a callback took",
              "the loop's thread was interrupted",
              "the event loop of thread",
              "a channel was closed before its event was deleted");
      for (String kind : kinds) {
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(kind)), kind + " in " + lines);
      }
    }

    private void makeLines() throws IOException {
      Pipe pipe = Pipe.open();
      pipe.source().configureBlocking(false);
      Event reader = base.newEvent(pipe.source(), EnumSet.of(Interest.READ), event -> {});
      reader.add();
      Event timer = base.newTimer(Event::del);
      timer.add();
      base.execute(() -> Rows.await(stalled));
      base.execute(
          () -> {
            throw new IllegalStateException("on purpose");
          });
      base.execute(() -> Thread.currentThread().interrupt());
      base.execute(
          () -> {
            try {
              pipe.source().close();
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          });
      LoopResult unused = base.loop();
      assertTrue(Thread.interrupted());
      base.free();
      pipe.sink().close();
    }

    private void log(String line) {
      if (Thread.currentThread().getName().equals(PROBER)) {
        return;
      }
      lines.add(line);
      held().forEach(lock -> failures.add(line + ": holds " + lock));
      boolean wasInterrupted = Thread.interrupted();
      try {
        OtherThread.start(PROBER, this::useEverything).join();
      } catch (Exception e) {
        failures.add(line + ": " + e);
      }
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
      if (line.startsWith("the event loop of thread")) {
        stalled.countDown();
      }
    }

    private Stream<LockInfo> held() {
      long[] here = {Thread.currentThread().getId()};
      ThreadInfo info = threads.getThreadInfo(here, true, true)[0];
      return Stream.concat(
          Arrays.stream(info.getLockedMonitors()), Arrays.stream(info.getLockedSynchronizers()));
    }

    /** A wait for this thread would be one for ever, if the line held what the calls want. */
    private String useEverything() {
      try {
        Event timer = base.newTimer(event -> {});
        timer.add(Duration.ofDays(1));
        boolean isDone = timer.delAsync().isDone();
        base.loopContinue();
        return base.stats().toString() + isDone;
      } catch (BaseFreedException freed) {
        EventBase.create().free();
        return base.dump();
      }
    }
  }
}
