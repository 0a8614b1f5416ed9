package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.log.EventLog;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others can see of a loop: its numbers, its picture, and where it is stuck. */
final class WatchingTest {
  private final VirtualTime time = new VirtualTime();
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final CountDownLatch inCallback = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @BeforeEach
  void keepLog() {
    EventLog.setCallback((severity, message) -> log.add(severity + " " + message));
  }

  @AfterEach
  void restoreLog() {
    EventLog.setCallback(null);
  }

  @Test
  void quickCallbacksAreNotLogged() {
    EventBase base = EventBase.create(time.config().withSlowCallbackReport(Duration.ofMillis(100)));
    base.execute(() -> time.advanceMillis(99));
    base.loop();
    base.free();
    assertEquals(List.of(), List.copyOf(log));
  }

  @Test
  void slowCallbacksAreLoggedOnceTheyHaveReturned() {
    EventBase base = EventBase.create(time.config().withSlowCallbackReport(Duration.ofMillis(100)));
    base.execute(() -> time.advanceMillis(140));
    base.newTimer(event -> time.advanceMillis(150)).add();
    base.loop();
    base.free();
    String here = "a lambda in dev.loopguard.event.WatchingTest";
    assertEquals(
        List.of(
            "WARN a callback took 140 ms, and everything else waited: task " + here,
            "WARN a callback took 150 ms, and everything else waited: timer, calls " + here),
        List.copyOf(log).stream().sorted().toList());
  }

  @Test
  void aStuckLoopIsReportedWithTheUsersFramesOnly() throws Exception {
    EventBase base =
        EventBase.create(EventConfig.defaults().withStallReport(Duration.ofMillis(20)));
    base.execute(this::stuck);
    OtherThread<LoopResult> loop = OtherThread.start("thread A", base::loop);
    String report = String.valueOf(log.poll(20, TimeUnit.SECONDS));
    goOn.countDown();
    loop.join();

    assertTrue(
        report.startsWith(
            "WARN the event loop of thread \"thread A\" has been in one callback for"),
        report);
    assertTrue(report.contains("WatchingTest.stuck(WatchingTest.java:"), report);
    assertFalse(report.contains("dev.loopguard.event.Loop."), report);
  }

  @Test
  void statsCountWhatHappened() {
    EventBase base = time.newBase();
    assertEquals(new LoopStats(0, 0, 0, 0, false), base.stats());
    base.execute(() -> assertTrue(base.stats().inCallback()));
    base.execute(() -> {});
    base.newTimer(event -> {}).add(Duration.ofMillis(5));
    base.loop();
    LoopStats stats = base.stats();
    assertEquals(3, stats.callbacks());
    assertFalse(stats.inCallback());
    assertTrue(stats.passes() >= 2, stats::toString);
    assertTrue(stats.waits() >= 1 && stats.waits() <= stats.passes(), stats::toString);
    base.free();
    assertEquals(stats, base.stats());
  }

  @Test
  void aWakeUpIsCountedOnce() throws Exception {
    EventBase base = time.newBase();
    OtherThread<LoopResult> loop =
        OtherThread.start("thread A", () -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    time.awaitWaiting();
    assertEquals(0, base.stats().wakeUps());
    base.loopBreak();
    loop.join();
    assertEquals(1, base.stats().wakeUps());
  }

  @Test
  void theDumpShowsWhatIsWaitedFor() throws Exception {
    EventBase base = time.newBase();
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    base.newEvent(pipe.source(), Set.of(Interest.READ), event -> {}).add(Duration.ofSeconds(3));
    base.newTimer(event -> {}).add(Duration.ofMillis(250));
    String dump = base.dump();
    String here = "calls a lambda in dev.loopguard.event.WatchingTest";
    assertEquals(
        List.of(
            "event loop of thread \""
                + Thread.currentThread().getName()
                + "\", which created the base",
            "  something was handed in and not taken in yet"),
        dump.lines().limit(2).toList());

    base.loop(LoopFlag.NONBLOCK);
    String settled = base.newTimer(event -> {}).base().dump();
    assertTrue(settled.contains("\n  channels: 1\n    [READ] " + pipe.source()), settled);
    assertTrue(settled.contains(here + ", due in 3000 ms\n"), settled);
    assertTrue(
        settled.contains("\n  timers: 1\n    timer, " + here + ", due in 250 ms\n"), settled);
    base.free();
    assertTrue(base.dump().endsWith("; freed"), base.dump());
    pipe.source().close();
    pipe.sink().close();
  }

  @Test
  void theDumpIsDrawnByTheLoopThatAnswers() throws Exception {
    EventBase base = time.newBase();
    OtherThread<LoopResult> loop =
        OtherThread.start("thread A", () -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    time.awaitWaiting();
    String dump = base.dump();
    assertTrue(
        dump.startsWith("event loop of thread \"thread A\", which runs the loop, entered at "),
        dump);
    assertTrue(dump.contains("\n  it waits for nothing\n"), dump);
    base.loopBreak();
    loop.join();
  }

  @Test
  void theDumpShowsWhereALoopIsStuckThatDoesNotAnswer() throws Exception {
    EventBase base = time.newBase();
    base.execute(this::stuck);
    OtherThread<LoopResult> loop = OtherThread.start("thread A", base::loop);
    inCallback.await();
    String dump = base.dump();
    goOn.countDown();
    loop.join();

    assertTrue(dump.contains("\n  it is in a callback:\n    at "), dump);
    assertTrue(dump.contains("WatchingTest.stuck(WatchingTest.java:"), dump);
    assertTrue(dump.contains("\n  what it waits for cannot be seen before that returns\n"), dump);
  }

  private void stuck() {
    inCallback.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
