package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.log.DebugMask;
import dev.loopguard.log.EventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Rows about other threads. */
final class ThreadRows extends Rows {
  void delWaits() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Event event =
        base.newTimer(
                e -> {
                  running.countDown();
                  await(mayEnd);
                  note("callback ends");
                })
            .persistent();
    OtherThread<LoopResult> loop = loopElsewhere();
    event.add();
    running.await();
    CompletableFuture<Void> deleted = event.delAsync();
    OtherThread<Void> deleter =
        OtherThread.start(
            "deleter",
            () -> {
              event.del();
              note("del returned");
              return null;
            });
    assertFalse(deleted.isDone());
    mayEnd.countDown();
    deleter.join();
    base.loopBreak();
    loop.join();

    assertRan("callback ends@0", "del returned@0");
  }

  void delWakes() throws Exception {
    Event event = base.newEvent(new VirtualChannel(), Set.of(Interest.READ), e -> {});
    assertDelEndsTheLoop(event, event::add);
  }

  void delOfATimerWakes() throws Exception {
    EventBase real = EventBase.create();
    CountDownLatch entered = new CountDownLatch(1);
    Event event = real.newTimer(e -> {});
    event.add(Duration.ofDays(1));
    real.execute(entered::countDown);
    OtherThread<LoopResult> loop = OtherThread.start("loop", real::loop);
    entered.await();
    event.del();

    assertEquals(LoopResult.NO_EVENTS, loop.join());
    real.free();
  }

  private void assertDelEndsTheLoop(Event event, Runnable add) throws Exception {
    add.run();
    OtherThread<LoopResult> loop = OtherThread.start("loop", base::loop);
    time.awaitWaiting();
    event.del();

    assertEquals(LoopResult.NO_EVENTS, loop.join());
  }

  /** Each call finds the loop asleep, and is no use if it does not wake it. */
  void everyCallWakes() throws Exception {
    VirtualChannel channel = new VirtualChannel();
    Event reader = base.newEvent(channel, Set.of(Interest.READ), e -> note("" + e.triggers()));
    CommonTimeout common = base.commonTimeout(millis(5));
    OtherThread<LoopResult> loop = loopElsewhere();
    reader.oneShot().add();
    channel.ready(Set.of(Interest.READ));
    awaitRan(1);
    channel.ready(Set.of());
    reader.add();
    base.activate(channel, Set.of(Interest.READ));
    awaitRan(2);
    reader.add(common);
    awaitRan(3);
    timer("common").add(common);
    awaitRan(4);
    base.loopExit(millis(5));

    assertEquals(LoopResult.DONE, loop.join());
    assertRan("[READ]@0", "[READ]@0", "[TIMEOUT]@5", "common@10");
  }

  private void awaitRan(int count) throws Exception {
    while (ran.size() < count) {
      base.submit(() -> null).get(20, TimeUnit.SECONDS);
    }
    time.awaitWaiting();
  }

  void theLastTimeoutRemovedWakes() throws Exception {
    EventBase real = EventBase.create();
    CountDownLatch entered = new CountDownLatch(1);
    Event event = real.newTimer(e -> {});
    event.add(Duration.ofDays(1));
    real.execute(entered::countDown);
    OtherThread<LoopResult> loop = OtherThread.start("loop", real::loop);
    entered.await();
    event.removeTimeout();

    assertEquals(LoopResult.NO_EVENTS, loop.join());
    real.free();
  }

  void manyThreads() throws Exception {
    EventBase real = EventBase.create();
    OtherThread<LoopResult> loop =
        OtherThread.start("loop", () -> real.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    AtomicInteger fired = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(100 * 100);
    List<OtherThread<Void>> threads = new ArrayList<>();
    for (int t = 0; t < 100; t++) {
      threads.add(
          OtherThread.start(
              "adder",
              () -> {
                for (int i = 0; i < 100; i++) {
                  real.newTimer(
                          e -> {
                            fired.incrementAndGet();
                            all.countDown();
                          })
                      .add(Duration.ofMillis(3));
                }
                return null;
              }));
    }
    for (OtherThread<Void> thread : threads) {
      thread.join();
    }
    assertTrue(all.await(60, TimeUnit.SECONDS));
    real.loopExit(Duration.ZERO);

    assertEquals(LoopResult.DONE, loop.join());
    assertTrue(real.gotExit());
    assertEquals(10_000, fired.get());
    real.free();
  }

  void idleButCalled() throws Exception {
    OtherThread<LoopResult> loop = loopElsewhere();
    Event event = timer("event");
    for (int at : new int[] {100, 200, 400, 450, 500}) {
      time.advanceMillis(at - time.millis());
      if (at == 200) {
        event.add();
      } else {
        event.activate();
      }
      base.submit(() -> null).get(20, TimeUnit.SECONDS);
      time.awaitWaiting();
    }
    base.loopBreak();
    loop.join();

    assertRan("event@100", "event@200", "event@400", "event@450", "event@500");
  }

  void resultsAreWaitedFor() throws Exception {
    OtherThread<LoopResult> loop = loopElsewhere();
    List<OtherThread<Integer>> waiters = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      waiters.add(OtherThread.start("waiter", () -> base.submit(() -> number).get()));
    }
    for (int i = 0; i < 5; i++) {
      assertEquals(i, waiters.get(i).join());
    }
    base.loopBreak();
    loop.join();
  }

  void basesInParallel() throws Exception {
    CyclicBarrier start = new CyclicBarrier(20);
    List<OtherThread<Void>> threads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      threads.add(
          OtherThread.start(
              "maker",
              () -> {
                start.await();
                EventBase.create().free();
                return null;
              }));
    }
    for (OtherThread<Void> thread : threads) {
      thread.join();
    }
    assertThrows(IllegalStateException.class, () -> EventLog.enableDebug(DebugMask.ALL));
  }
}
