package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.log.EventLog;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one thread that watches all loops, which are really stuck here. */
final class StallWatchTest {
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final List<OtherThread<LoopResult>> loops = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  @BeforeEach
  void keepLog() {
    EventLog.setCallback((severity, message) -> log.add(message));
  }

  @AfterEach
  void endAll() throws Exception {
    end.countDown();
    for (OtherThread<LoopResult> loop : loops) {
      loop.join();
    }
    EventLog.setCallback(null);
  }

  @Test
  void whoWantsNoReportGetsNone() throws Exception {
    stick("quiet", Duration.ZERO);
    stick("loud", Duration.ofMillis(40));
    String first = nextReport();
    assertTrue(first.startsWith(start("loud")), first);
    int millis = Integer.parseInt(first.substring(start("loud").length()).split(" ", 2)[0]);
    assertTrue(millis >= 40, first);
    assertFalse(log.stream().anyMatch(line -> line.contains("quiet")), log::toString);
  }

  @Test
  void itKeepsNoProcessAlive() throws Exception {
    stick("stuck", Duration.ofMillis(20));
    endWatch();
    EventBase base = EventBase.create();
    Thread keepsItAlive = new Thread(base::loop);
    keepsItAlive.setDaemon(false);
    keepsItAlive.start();
    keepsItAlive.join(20_000);
    assertTrue(watch().isDaemon());
  }

  @Test
  void interruptedItEndsAndTheNextLoopStartsAnother() throws Exception {
    stick("first", Duration.ofMillis(20));
    awaitReport("first");
    endWatch();
    stick("second", Duration.ofMillis(20));
    awaitReport("second");
  }

  /** However seldom the others are to be asked. */
  @Test
  void aLoopThatIsToBeAskedSoonIsAskedSoon() throws Exception {
    stick("patient", Duration.ofHours(1));
    endWatch();
    stick("patient, too", Duration.ofHours(1));
    awaitAsleep(watch());

    stick("impatient", Duration.ofMillis(20));
    awaitReport("impatient");
  }

  private static void awaitAsleep(Thread thread) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      assertTrue(System.nanoTime() - end < 0, "it does not sleep");
      Thread.onSpinWait();
    }
  }

  @Test
  void itHoldsNoLoopThatWasLeft() throws Exception {
    WeakReference<EventBase> left = new WeakReference<>(leftAndFreed());
    for (int i = 0; i < 100 && left.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertNull(left.get());
  }

  private static EventBase leftAndFreed() {
    EventBase base = EventBase.create();
    assertEquals(LoopResult.NO_EVENTS, base.loop());
    base.free();
    return base;
  }

  /** The only test that takes so long: five seconds, which is how long it waits for a loop. */
  @Test
  void itEndsWhenNoLoopIsLeft() throws Exception {
    stick("first", Duration.ofMillis(20));
    awaitReport("first");
    Thread watch = watch();
    endAll();
    watch.join(20_000);
    assertFalse(watch.isAlive());
  }

  private void stick(String name, Duration threshold) throws InterruptedException {
    EventBase base = EventBase.create(EventConfig.defaults().withStallReport(threshold));
    CountDownLatch stuck = new CountDownLatch(1);
    base.execute(
        () -> {
          stuck.countDown();
          Rows.await(end);
        });
    loops.add(OtherThread.start(name, base::loop));
    stuck.await();
  }

  private void awaitReport(String name) throws InterruptedException {
    String line = nextReport();
    while (!line.startsWith(start(name))) {
      line = nextReport();
    }
  }

  private String nextReport() throws InterruptedException {
    String line = String.valueOf(log.poll(20, TimeUnit.SECONDS));
    assertTrue(line.startsWith("the event loop of thread"), line);
    return line;
  }

  private static String start(String name) {
    return "the event loop of thread \"" + name + "\" has been in one callback for ";
  }

  private static void endWatch() throws InterruptedException {
    Thread watch = watch();
    watch.interrupt();
    watch.join(20_000);
    assertFalse(watch.isAlive());
  }

  private static Thread watch() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("loopguard stall watch"))
        .findAny()
        .orElseThrow();
  }
}
