package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.log.EventLog;
import dev.loopguard.log.LogCallbackReentrancyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.function.Executable;

/** Rows of ours: where libevent or a peer hangs, spins, or loses something. */
final class OwnRows extends Rows {
  /** libevent: erased. */
  void breakBeforeEnter() {
    timer("never mind").add();
    base.loopBreak();

    assertEquals(LoopResult.DONE, base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    assertStopped(true, false);
    assertRan();
    assertEquals(LoopResult.NO_EVENTS, base.loop(), "honoured once");
  }

  void exitBeforeEnter() {
    base.loopExit(millis(10));

    assertEquals(LoopResult.DONE, base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    assertEquals(10, time.millis());
    assertStopped(false, true);
  }

  /** libevent: use after free. A selector closed by another thread: an exception in the loop. */
  void closeWhileRunning() throws Exception {
    OtherThread<LoopResult> loop = loopElsewhere();
    assertThrows(WrongLoopThreadException.class, base::close);
    assertThrows(WrongLoopThreadException.class, base::free);
    assertEquals(1, base.submit(() -> 1).get(20, TimeUnit.SECONDS), "the loop goes on");
    base.shutdown().get(20, TimeUnit.SECONDS);

    assertEquals(LoopResult.DONE, loop.join());
    assertEquals(Optional.of(LoopEnd.SHUTDOWN), base.ended());
  }

  /** Agrona: never returns. */
  void closeInACallback() {
    CompletableFuture<Integer> accepted = base.submit(() -> 1);
    base.newTimer(
            event -> {
              base.close();
              assertThrows(RejectedExecutionException.class, () -> base.execute(() -> {}));
              note("still in the callback");
            })
        .add();

    assertEquals(LoopResult.DONE, base.loop());
    assertEquals(Optional.of(LoopEnd.FREE), base.ended());
    assertEquals(1, accepted.join());
    assertRan("still in the callback@0");
  }

  /** libevent: hangs. */
  void logReentrancy() {
    List<String> lines = new ArrayList<>();
    EventBase base = time.newBase();
    EventLog.setCallback(
        (severity, message) -> {
          lines.add(severity.toString());
          assertThrows(LogCallbackReentrancyException.class, () -> base.newTimer(e -> {}));
          assertThrows(LogCallbackReentrancyException.class, base::loopBreak);
        });
    try {
      base.newTimer(
              event -> {
                throw new IllegalStateException("makes a line");
              })
          .add();
      base.newTimer(event -> note("next")).add();

      assertEquals(LoopResult.NO_EVENTS, base.loop());
    } finally {
      EventLog.setCallback(null);
    }
    assertEquals(List.of("ERR"), lines);
    assertRan("next@0");
  }

  /** Netty: accepted, and never completed. */
  void submitAgainstClose() throws Exception {
    OtherThread<LoopResult> loop = loopElsewhere();
    List<CompletableFuture<Integer>> accepted = new ArrayList<>();
    CompletableFuture<Void> freed = base.shutdown();
    try {
      while (accepted.size() < 1_000_000) {
        accepted.add(base.submit(() -> 1));
      }
    } catch (BaseFreedException refused) {
      // Which is how it should end.
    }
    freed.get(20, TimeUnit.SECONDS);
    loop.join();

    assertTrue(accepted.stream().allMatch(CompletableFuture::isDone));
  }

  /** A selector: 64,000 passes a second from then on. */
  void interrupt() throws Exception {
    OtherThread<Boolean> loop =
        OtherThread.start(
            "loop",
            () -> {
              LoopResult unused = base.loop(LoopFlag.NO_EXIT_ON_EMPTY);
              return Thread.currentThread().isInterrupted();
            });
    time.awaitWaiting();
    int before = time.dispatches.get();
    loop.thread.interrupt();
    assertFalse(base.submit(() -> Thread.currentThread().isInterrupted()).get());
    time.awaitWaiting();
    assertTrue(time.dispatches.get() - before < 10, "spins: " + time.dispatches);
    base.loopBreak();

    assertTrue(loop.join(), "told to whoever called loop()");
  }

  /** Netty, the JDK's executors and futures: wait for ever. */
  void waitingForOneself() {
    ScheduledExecutorService executor = base.asScheduledExecutorService();
    base.execute(
        () -> {
          List<Executable> waits =
              List.of(
                  () -> base.submit(() -> 1).get(),
                  () -> base.submit(() -> 1).join(),
                  () -> base.shutdown().join(),
                  () -> executor.submit(() -> 1).get(),
                  () -> executor.awaitTermination(1, TimeUnit.DAYS),
                  () -> executor.invokeAll(List.of(() -> 1)));
          waits.forEach(wait -> assertThrows(IllegalStateException.class, wait));
          note("refused");
        });
    base.loop();

    assertRan("refused@0");
  }

  /** libevent: hangs. */
  void delAgainstALock() throws Exception {
    Object lock = new Object();
    CountDownLatch running = new CountDownLatch(1);
    Event event =
        base.newTimer(
                e -> {
                  running.countDown();
                  synchronized (lock) {
                    note("has the lock");
                  }
                })
            .persistent();
    OtherThread<LoopResult> loop;
    CompletableFuture<Void> deleted;
    synchronized (lock) {
      loop = loopElsewhere();
      event.add();
      running.await();
      deleted = event.delAsync();
      assertFalse(deleted.isDone());
    }
    deleted.get(20, TimeUnit.SECONDS);
    base.loopBreak();
    loop.join();

    assertRan("has the lock@0");
  }

  /** The loop gets round to other threads' calls later; in the order of the calls all the same. */
  void callsOfOtherThreadsComeFirst() throws Exception {
    Event addedElsewhere = timer("deleted after it was added");
    Event deletedElsewhere = timer("added after it was deleted");
    deletedElsewhere.add(millis(5));
    base.newTimer(
            event -> {
              elsewhere(() -> addedElsewhere.add(millis(1)));
              assertEquals(Set.of(Trigger.TIMEOUT), addedElsewhere.pending());
              addedElsewhere.del();
              elsewhere(deletedElsewhere::del);
              deletedElsewhere.add(millis(1));
              assertEquals(Set.of(Trigger.TIMEOUT), deletedElsewhere.pending());
            })
        .add();
    base.loop();

    assertRan("added after it was deleted@1");
  }

  void homeThreadDied() throws Exception {
    OtherThread.start("loop", base::loop).join();

    assertTrue(base.inLoopThread());
    base.free();
    assertTrue(base.shutdown().isDone());
  }

  /** The rest of the level comes after what the new pass finds. */
  void continues() {
    base.newTimer(
            event -> {
              note("first");
              time.advanceMillis(1);
              base.loopContinue();
            })
        .add();
    timer("second").add();
    timer("third").add();
    LoopWatcher watcher =
        new LoopWatcher() {
          @Override
          public void check() {
            note("polled");
          }
        };
    base.addWatcher(watcher);
    base.loop();

    assertRan("polled@0", "first@0", "polled@1", "second@1", "third@1");
  }

  /** Tasks let an event in after 32 of them, or somewhat more that take no time to speak of. */
  void tasksInARow() {
    assertEquals(32, tasksBefore(1000, 1000));
    assertEquals(32, tasksBefore(2, 2));
    assertEquals(64, tasksBefore(1, 1));
    assertEquals(200, tasksBefore(49, 0));
    assertEquals(32, tasksBefore(50, 0));
  }

  /** A task that is handed in meanwhile is none of the row, however short that is. */
  void tasksOfTheNextRow() {
    Event event = timer("event");
    base.execute(event::activate);
    for (int i = 0; i < 31; i++) {
      base.execute(() -> {});
    }
    base.execute(() -> base.execute(() -> note("handed in meanwhile")));
    base.execute(() -> note("last of the row"));
    base.loop();

    assertRan("last of the row@0", "event@0", "handed in meanwhile@0");
  }

  /** How many tasks run before an event that the first of them activates. */
  private int tasksBefore(long microsOfTheFirst, long microsEach) {
    AtomicInteger ran = new AtomicInteger();
    AtomicInteger before = new AtomicInteger();
    Event event = base.newTimer(e -> before.set(ran.get()));
    for (int i = 0; i < 200; i++) {
      base.execute(
          () -> {
            if (ran.getAndIncrement() == 0) {
              event.activate();
            }
            time.advanceMicros(ran.get() == 1 ? microsOfTheFirst : microsEach);
          });
    }
    base.loop();
    assertEquals(200, ran.get());
    return before.get();
  }
}
