package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Deleting an event from outside the loop that calls it. */
final class DeleteTest {
  private final VirtualTime time = new VirtualTime();
  private final EventBase base = time.newBase();

  @Test
  void withNobodyInTheLoopItDoesNotWait() {
    AtomicInteger calls = new AtomicInteger();
    Event timer = base.newTimer(event -> calls.incrementAndGet());
    timer.add();
    timer.del();

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(0, calls.get());
    timer.add();
    base.loop();
    assertEquals(1, calls.get());
  }

  @Test
  void returnsOnlyWhenTheCallbackHasEnded() throws Exception {
    CountDownLatch inCallback = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    Event timer =
        base.newTimer(
            event -> {
              inCallback.countDown();
              await(mayEnd);
              order.add("callback ended");
            });
    timer.persistent().add();
    OtherThread<LoopResult> loop = OtherThread.start("loop", base::loop);
    inCallback.await();
    CompletableFuture<Void> asked = timer.delAsync();
    OtherThread<Boolean> deleter =
        OtherThread.start(
            "deleter",
            () -> {
              timer.del();
              return order.add("del returned");
            });
    assertFalse(asked.isDone());
    mayEnd.countDown();
    deleter.join();

    assertEquals(List.of("callback ended", "del returned"), order);
    asked.get(20, TimeUnit.SECONDS);
    assertEquals(LoopResult.NO_EVENTS, loop.join());
  }

  @Test
  void ofTheLastEventLetsTheLoopEnd() throws Exception {
    EventBase real = EventBase.create();
    Event timer = real.newTimer(event -> {});
    timer.add(Duration.ofDays(1));
    CountDownLatch entered = new CountDownLatch(1);
    real.execute(entered::countDown);
    OtherThread<LoopResult> loop = OtherThread.start("loop", real::loop);
    entered.await();
    timer.del();

    assertEquals(LoopResult.NO_EVENTS, loop.join());
    real.free();
  }

  @Test
  void deletedElsewhereBeforeItsTurnItDoesNotHappen() {
    for (boolean forGood : new boolean[] {false, true}) {
      EventConfig timed =
          new VirtualTime().config().withSlowCallbackReport(Duration.ofMillis(forGood ? 0 : 1));
      EventBase one = EventBase.create(timed);
      List<String> ran = new ArrayList<>();
      Event second = one.newTimer(event -> ran.add("second"));
      one.newTimer(
              event -> {
                ran.add("first");
                Rows.elsewhere(
                    () -> {
                      if (forGood) {
                        second.finalizeWith(e -> ran.add("finalizer"));
                      } else {
                        assertTrue(second.delAsync().isDone());
                      }
                    });
              })
          .add();
      second.add();

      assertEquals(LoopResult.NO_EVENTS, one.loop());
      assertEquals(forGood ? List.of("first", "finalizer") : List.of("first"), ran);
      assertEquals(ran.size(), one.stats().callbacks());
    }
  }

  @Test
  void inItsOwnCallbackItReturnsAtOnce() {
    List<CompletableFuture<Void>> asked = new ArrayList<>();
    List<Boolean> done = new ArrayList<>();
    base.newTimer(
            event -> {
              event.del();
              CompletableFuture<Void> future = event.delAsync();
              asked.add(future);
              done.add(future.isDone());
            })
        .persistent()
        .add();

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of(false), done);
    assertTrue(asked.get(0).isDone());
  }

  @Test
  void neverCalledAfterItReturned() throws Exception {
    EventBase real = EventBase.create();
    AtomicInteger late = new AtomicInteger();
    OtherThread<LoopResult> loop =
        OtherThread.start("loop", () -> real.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    CountDownLatch looping = new CountDownLatch(1);
    real.execute(looping::countDown);
    await(looping);
    for (int round = 0; round < 2000; round++) {
      AtomicBoolean deleted = new AtomicBoolean();
      Event timer =
          real.newTimer(
              event -> {
                if (deleted.get()) {
                  late.incrementAndGet();
                }
              });
      timer.persistent().add();
      timer.del();
      deleted.set(true);
    }
    real.shutdown().get(20, TimeUnit.SECONDS);
    loop.join();

    assertEquals(0, late.get());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
