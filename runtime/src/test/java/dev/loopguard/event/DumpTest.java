package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;

/** The picture, kind by kind; what a reader makes of it is in {@link WatchingTest}. */
final class DumpTest {
  private static final String HERE = "a lambda in dev.loopguard.event.DumpTest";

  private final VirtualTime time = new VirtualTime();
  private final EventBase base = time.newBase();
  private final List<String> dumps = new ArrayList<>();

  @Test
  @DisabledOnOs(value = WINDOWS, disabledReason = "it has no SIGHUP")
  void whatIsWaitedFor() {
    VirtualChannel channel = new VirtualChannel();
    base.newEvent(channel, Set.of(Interest.READ), event -> {}).add(Duration.ofMillis(7));
    base.newSignal("HUP", event -> {}).add();
    base.newTimer(event -> {}).add(Duration.ofMillis(8));
    base.newTimer(event -> {}).add(base.commonTimeout(Duration.ofMillis(9)));
    base.loopExit(Duration.ofMillis(10));
    ScheduledExecutorService view = base.asScheduledExecutorService();
    ScheduledFuture<?> task = view.schedule(() -> 1, 11, TimeUnit.MILLISECONDS);
    base.execute(() -> dumps.add(base.dump()));
    base.loop(LoopFlag.NONBLOCK);

    assertEquals(
        List.of(
            "  channels: 1",
            "    [READ] " + channel + ", calls " + HERE + ", due in 7 ms",
            "  signals: 1",
            "    [SIGNAL] SIGHUP, calls " + HERE),
        linesOf(dumps.get(0)).subList(0, 4));
    assertEquals(
        Set.of(
            "    timer, calls " + HERE + ", due in 8 ms",
            "    timer, calls " + HERE + ", due in 9 ms",
            "    queue of the common timeout PT0.009S, due in 9 ms",
            "    loopExit, due in 10 ms",
            "    a task of an executor view, due in 11 ms"),
        Set.copyOf(linesOf(dumps.get(0)).subList(5, 10)));
    assertEquals("  timers: 5", linesOf(dumps.get(0)).get(4));
    assertEquals(11, linesOf(dumps.get(0)).size(), dumps.get(0));
    time.advanceMillis(10);
    assertTrue(base.dump().contains("    timer, calls " + HERE + ", due 2 ms ago\n"), base.dump());
    assertTrue(base.dump().contains("    loopExit, due in 0 ms\n"), base.dump());
    assertFalse(task.isDone());
    base.free();
  }

  @Test
  void whatIsActive() {
    List<ScheduledFuture<?>> scheduled = new ArrayList<>();
    base.newTimer(
            event -> {
              dumps.add(base.dump());
              scheduled.get(0).cancel(false);
              dumps.add(base.dump());
            })
        .add();
    scheduled.add(base.asScheduledExecutorService().schedule(() -> 1, 0, TimeUnit.MILLISECONDS));
    base.newTimer(event -> {}).add();
    base.loop();

    assertEquals(
        List.of(
            "  active, waiting for their turn: 2",
            "    a task of an executor view",
            "    timer, calls " + HERE),
        linesOf(dumps.get(0)).subList(0, 3));
    assertEquals(
        List.of("  active, waiting for their turn: 1", "    timer, calls " + HERE),
        linesOf(dumps.get(1)).subList(0, 2));
  }

  @Test
  void tasksThatWait() {
    base.execute(() -> dumps.add(base.dump()));
    base.execute(() -> {});
    base.submit(() -> 1);
    base.loop();

    assertEquals(
        List.of("  active, waiting for their turn: 2", "    task " + HERE, "    task " + HERE),
        linesOf(dumps.get(0)).subList(0, 3));
  }

  @Test
  void aClassWithANameIsShownByIt() {
    base.newTimer(
            new EventCallback() {
              @Override
              public void onEvent(Event event) {}
            })
        .add(Duration.ofMillis(1));

    String named = settled();
    assertTrue(named.contains("    timer, calls dev.loopguard.event.DumpTest$1, due"), named);
  }

  @Test
  void fiftyOfAKindAreEnough() {
    for (int i = 0; i < 50; i++) {
      base.newTimer(event -> {}).add(Duration.ofMillis(1));
    }
    assertFalse(settled().contains(" more"), settled());
    base.newTimer(event -> {}).add(Duration.ofMillis(1));
    base.newTimer(event -> {}).add(Duration.ofMillis(1));

    List<String> lines = linesOf(settled());
    assertEquals("  timers: 52", lines.get(0));
    assertEquals("    and 2 more", lines.get(51));
    assertEquals(53, lines.size());
  }

  @Test
  void ofABaseThatIsBeingFreed() throws Exception {
    CountDownLatch freeing = new CountDownLatch(1);
    CountDownLatch drawn = new CountDownLatch(1);
    base.execute(
        () -> {
          freeing.countDown();
          Rows.await(drawn);
        });
    OtherThread<Boolean> other = OtherThread.start("other", () -> base.shutdown().isDone());
    freeing.await();
    List<String> lines = linesOf(base.dump());
    drawn.countDown();

    assertTrue(other.join());
    assertEquals(1, lines.size(), lines::toString);
    assertTrue(lines.get(0).startsWith("  LoopStats["), lines::toString);
  }

  @Test
  void anInterruptIsKept() throws Exception {
    CountDownLatch inCallback = new CountDownLatch(1);
    CountDownLatch drawn = new CountDownLatch(1);
    base.execute(
        () -> {
          inCallback.countDown();
          Rows.await(drawn);
        });
    OtherThread<LoopResult> loop = OtherThread.start("loop", base::loop);
    inCallback.await();
    Thread.currentThread().interrupt();
    String dump = base.dump();
    boolean isInterrupted = Thread.interrupted();
    drawn.countDown();
    loop.join();

    assertTrue(isInterrupted);
    assertTrue(dump.contains("cannot be seen before that returns"), dump);
  }

  /** With nothing left to take in. */
  private String settled() {
    base.loop(LoopFlag.NONBLOCK);
    return base.dump();
  }

  /** All but whose loop it is and where that is stuck. */
  private static List<String> linesOf(String dump) {
    return dump.lines()
        .skip(1)
        .filter(line -> !line.equals("  it is in a callback:") && !line.startsWith("    at "))
        .toList();
  }
}
