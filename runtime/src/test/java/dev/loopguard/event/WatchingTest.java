package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.Import;
import dev.loopguard.WatchingPage;
import dev.loopguard.log.EventLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others can see of a loop: its numbers, its picture, and where it is stuck. */
final class WatchingTest {
  private final VirtualTime time = new VirtualTime();
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final Import tooLong = new Import();

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
  void slowCallbacksAreLoggedOnceTheyHaveReturned() throws Exception {
    EventBase base = EventBase.create(time.config().withSlowCallbackReport(Duration.ofMillis(100)));
    base.execute(() -> time.advanceMillis(140));
    base.newTimer(event -> time.advanceMillis(100)).add();
    base.loop();
    base.free();
    assertEquals(2, base.stats().callbacks());
    String here = "a lambda in dev.loopguard.event.WatchingTest";
    assertEquals(
        List.of(
            "WARN a callback took 100 ms, and everything else waited: timer, calls " + here,
            "WARN a callback took 140 ms, and everything else waited: task " + here),
        List.copyOf(log).stream().sorted().toList());
    WatchingPage.assertShows(
        "a callback took 140 ms, and everything else waited: task a lambda in com.acme.Server");
  }

  @Test
  void aStuckLoopIsReportedWithTheUsersFramesOnly() throws Exception {
    EventBase base =
        EventBase.create(EventConfig.defaults().withStallReport(Duration.ofMillis(20)));
    base.execute(tooLong::readAll);
    OtherThread<LoopResult> loop = OtherThread.start("thread A", base::loop);
    String report = String.valueOf(log.poll(20, TimeUnit.SECONDS));
    tooLong.end();
    loop.join();

    assertTrue(
        report.startsWith(
            "WARN the event loop of thread \"thread A\" has been in one callback for"),
        report);
    assertTrue(report.contains("\n    at com.acme.Import.readAll(Import.java:"), report);
    assertFalse(report.contains("dev.loopguard.event.Loop."), report);
    WatchingPage.assertShows(report.substring("WARN ".length(), report.indexOf('\n')));
    report.lines().filter(line -> line.contains("com.acme")).forEach(this::assertShown);
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
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.configureBlocking(false);
    base.newEvent(server, Set.of(Interest.ACCEPT), event -> {}).add();
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
    String settled = base.dump();
    assertTrue(settled.contains("\n  channels: 1\n    [ACCEPT] " + server + ", " + here), settled);
    assertTrue(
        settled.contains("\n  timers: 1\n    timer, " + here + ", due in 250 ms\n"), settled);
    int end = settled.indexOf(" ms\n", settled.indexOf("timers: "));
    // How a channel calls itself is the JDK's own affair, and changed.
    String name = server.getClass().getName();
    assertShown(
        settled
            .substring(settled.indexOf("channels: "), end)
            .replace(server.toString(), name + "[/127.0.0.1:8080]"));
    server.close();
    base.free();
    assertTrue(base.dump().endsWith("; freed"), base.dump());
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
    base.execute(tooLong::readAll);
    OtherThread<LoopResult> loop = OtherThread.start("thread A", base::loop);
    tooLong.awaitBegin();
    String dump = base.dump();
    tooLong.end();
    loop.join();

    assertTrue(dump.contains("\n  it is in a callback:\n    at "), dump);
    assertTrue(dump.contains("\n    at com.acme.Import.readAll(Import.java:"), dump);
    assertTrue(dump.contains("\n  what it waits for cannot be seen before that returns\n"), dump);
  }

  private void assertShown(String text) {
    try {
      WatchingPage.assertShows(text.replace(getClass().getName(), "com.acme.Server"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
