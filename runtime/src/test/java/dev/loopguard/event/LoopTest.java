package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.log.EventLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** How the loop runs and why it ends, after libevent's regression tests. */
final class LoopTest {
  private final VirtualTime time = new VirtualTime();
  private final EventBase base = time.newBase();
  private final List<String> ran = new ArrayList<>();

  @Test
  void nothingToWaitFor() {
    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(LoopResult.NO_EVENTS, base.loop(LoopFlag.ONCE));
    assertEquals(LoopResult.NO_EVENTS, base.loop(LoopFlag.NONBLOCK));
    assertEquals(0, time.dispatches.get());
    assertStopped(false, false);
  }

  @Test
  void breakLeavesOtherActiveEventsForTheNextLoop() {
    timer("first", 0, base::loopBreak);
    timer("second", 0, () -> {});

    assertEquals(LoopResult.DONE, base.loop());
    assertEquals(List.of("first"), ran);
    assertStopped(true, false);

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of("first", "second"), ran);
    assertStopped(false, false);
  }

  @Test
  void breakBeforeTheLoopIsKeptOnce() {
    timer("never mind", 10, () -> {});
    base.loopBreak();
    base.loopBreak();

    assertEquals(LoopResult.DONE, base.loop());
    assertStopped(true, false);
    assertEquals(List.of(), ran);
    assertEquals(LoopResult.NO_EVENTS, base.loop());
  }

  @Test
  void breakBeforeTheLoopIsKeptForAnEmptyOneToo() {
    base.loopBreak();

    assertEquals(LoopResult.DONE, base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    assertStopped(true, false);
  }

  @Test
  void breakJustBeforeTheLoopWaitsIsNotSleptOn() {
    base.addWatcher(
        new LoopWatcher() {
          @Override
          public void prepare(long nanos) {
            base.loopBreak();
          }
        });

    assertEquals(LoopResult.DONE, base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    assertStopped(true, false);
    assertEquals(0, time.dispatches.get());
  }

  @Test
  void whatComesAtTheSameMomentAsTheEndIsRefused() {
    Loop loop = new Loop(time.config(), base.home());
    loop.inbox.close();

    for (Executable call :
        List.<Executable>of(
            () -> loop.execute("call", () -> {}), () -> loop.order("call", () -> {}))) {
      assertEquals(
          "call: the event base was freed at the same moment",
          assertThrows(BaseFreedException.class, call).getMessage());
    }
  }

  @Test
  void theEarliestExitWins() {
    base.loopExit(Duration.ofSeconds(3));
    base.loopExit(Duration.ofMillis(200));

    assertEquals(LoopResult.DONE, base.loop());
    assertEquals(200, time.millis());
    assertStopped(false, true);
  }

  @Test
  void exitFinishesWhatIsActive() {
    timer("first", 0, () -> {});
    base.loopExit(Duration.ZERO);
    timer("second", 0, () -> {});
    timer("later", 1, () -> {});

    assertEquals(LoopResult.DONE, base.loop());
    assertEquals(List.of("first", "second"), ran);
    assertStopped(false, true);
  }

  @Test
  void exitIsCountedFromTheCallNotFromTheLoop() {
    base.loopExit(Duration.ofMillis(100));
    time.advanceMillis(60);
    base.loop();

    assertEquals(100, time.millis());
  }

  @Test
  void exitRefusesANegativeTime() {
    assertThrows(IllegalArgumentException.class, () -> base.loopExit(Duration.ofMillis(-1)));
  }

  @Test
  void onceWaitsUntilSomethingHasRun() {
    timer("first", 50, () -> {});
    timer("second", 60, () -> {});

    assertEquals(LoopResult.DONE, base.loop(LoopFlag.ONCE));
    assertEquals(List.of("first"), ran);
    assertEquals(50, time.millis());
  }

  @Test
  void onceIsNotEndedByWhatOnlyTheLoopItselfHasToDo() throws Exception {
    OtherThread<LoopResult> loop =
        OtherThread.start("loop", () -> base.loop(LoopFlag.ONCE, LoopFlag.NO_EXIT_ON_EMPTY));
    time.awaitWaiting();
    timer("added from outside", 50, () -> {});

    assertEquals(LoopResult.DONE, loop.join());
    assertEquals(List.of("added from outside"), ran);
  }

  @Test
  void onceIsNotEndedByWhatWasDeletedBeforeItsTurn() {
    Event deleted = base.newTimer(event -> ran.add("deleted"));
    deleted.add();
    timer("second", 5, () -> {});
    base.addWatcher(
        new LoopWatcher() {
          @Override
          public void prepare(long nanos) {
            if (base.stats().passes() == 1) {
              Rows.elsewhere(deleted::delAsync);
            }
          }
        });

    assertEquals(LoopResult.DONE, base.loop(LoopFlag.ONCE));
    assertEquals(List.of("second"), ran);
  }

  @Test
  void nonblockRunsOnlyWhatIsDue() {
    timer("due", 0, () -> {});
    timer("not yet", 1, () -> {});

    assertEquals(LoopResult.DONE, base.loop(LoopFlag.NONBLOCK));
    assertEquals(Optional.of(LoopEnd.FLAGS), base.ended());
    assertEquals(List.of("due"), ran);
    assertEquals(0, time.millis());
    assertEquals(0, time.dispatches.get(), "no channel to look at");
  }

  @Test
  void tasksRunInOrderAndThenNothingIsLeft() {
    base.execute(() -> ran.add("first"));
    base.execute(() -> base.execute(() -> ran.add("third")));
    base.execute(() -> ran.add("second"));

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of("first", "second", "third"), ran);
  }

  @Test
  void breakInATaskLeavesTheOthersForTheNextLoop() {
    base.execute(base::loopBreak);
    base.execute(() -> ran.add("second"));

    assertEquals(LoopResult.DONE, base.loop());
    assertEquals(List.of(), ran);
    base.loop();
    assertEquals(List.of("second"), ran);
  }

  @Test
  void tasksCannotStarveTimers() {
    timer("tick", 0, base::loopBreak);
    base.execute(
        new Runnable() {
          @Override
          public void run() {
            base.execute(this);
          }
        });

    assertEquals(LoopResult.DONE, base.loop());
    assertEquals(List.of("tick"), ran);
  }

  @Test
  void submitGivesTheResultOrTheFailure() {
    var result = base.submit(() -> "result");
    var failure =
        base.submit(
            () -> {
              throw new IllegalArgumentException("on purpose");
            });
    var cancelled = base.submit(() -> ran.add("cancelled"));
    assertTrue(cancelled.cancel(false));
    base.loop();

    assertEquals("result", result.join());
    assertTrue(failure.isCompletedExceptionally());
    assertEquals(List.of(), ran);
  }

  @Test
  void manyCallsWakeTheLoopOnce() throws Exception {
    OtherThread<LoopResult> loop =
        OtherThread.start("loop", () -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    time.awaitWaiting();
    synchronized (time) { // so that the loop cannot wake up meanwhile
      for (int i = 0; i < 1000; i++) {
        base.execute(() -> ran.add("task"));
      }
      base.loopBreak();
    }
    loop.join();

    assertEquals(1, time.wakeups.get());
    base.loop();
    assertEquals(1000, ran.size());
  }

  @Test
  void oneInterruptDoesNotSpinOrStopTheLoop() throws Exception {
    OtherThread<Boolean> loop =
        OtherThread.start(
            "loop",
            () -> {
              base.loop(LoopFlag.NO_EXIT_ON_EMPTY);
              return Thread.currentThread().isInterrupted();
            });
    time.awaitWaiting();
    int before = time.dispatches.get();
    loop.thread.interrupt();
    var during = base.submit(() -> Thread.currentThread().isInterrupted());
    assertFalse(during.get(), "callbacks must not see the interrupt");
    time.awaitWaiting();
    base.loopBreak();

    assertTrue(loop.join(), "the interrupt is given back at the end");
    assertTrue(time.dispatches.get() - before < 10, "spun: " + time.dispatches);
  }

  @Test
  void theLoopItselfNeedsNoWaking() {
    timer("first", 10, () -> base.execute(() -> ran.add("task")));
    timer("second", 20, base::loopBreak);
    base.loop();

    assertEquals(List.of("first", "task", "second"), ran);
    assertEquals(0, time.wakeups.get());
    assertEquals(0, base.stats().wakeUps());
  }

  @Test
  void theTimeOfOneLoopIsNotThatOfTheNext() {
    List<Long> before = new ArrayList<>();
    base.addWatcher(
        new LoopWatcher() {
          @Override
          public void prepare(long nanos) {
            before.add(Duration.ofNanos(base.nanoTime()).toMillis());
          }
        });
    timer("first", 0, () -> {});
    base.loop();
    time.advanceMillis(7);
    timer("second", 0, () -> {});
    base.loop();

    assertEquals(List.of(0L, 7L), before);
  }

  @Test
  void aBackendThatCannotWaitEndsTheLoop() {
    EventBase broken = brokenBase(/* channels= */ 0);
    broken.newTimer(event -> ran.add("never")).add(Duration.ofHours(1));

    assertThrows(UncheckedIOException.class, broken::loop);
    assertEquals(Optional.of(LoopEnd.FAILURE), broken.ended());
    assertFalse(broken.gotBreak());
    assertEquals(List.of(), ran);
  }

  @Test
  void askedForBeforeTheWaitThatFailsTheBaseIsFreedAllTheSame() {
    for (boolean shutdown : new boolean[] {false, true}) {
      EventBase broken = brokenBase(/* channels= */ 1);
      broken.addWatcher(
          new LoopWatcher() {
            @Override
            public void prepare(long nanos) {
              if (shutdown) {
                broken.shutdown();
              } else {
                broken.free();
              }
            }
          });
      EventLog.setCallback((severity, message) -> {});
      try {
        assertThrows(UncheckedIOException.class, () -> broken.loop(LoopFlag.NO_EXIT_ON_EMPTY));
      } finally {
        EventLog.setCallback(null);
      }
      assertThrows(BaseFreedException.class, broken::loopBreak);
      assertTrue(broken.shutdown().isDone());
    }
  }

  @Test
  void aBackendThatCannotBeClosedIsLoggedAndTheBaseIsFreed() {
    List<String> lines = new ArrayList<>();
    EventLog.setCallback((severity, message) -> lines.add(severity + " " + message));
    try {
      brokenBase(/* channels= */ 0).free();
    } finally {
      EventLog.setCallback(null);
    }

    assertEquals(1, lines.size());
    assertTrue(
        lines.get(0).startsWith("ERR closing the selector threw java.io.IOException: broken"),
        lines.get(0));
  }

  @Test
  void whatCannotBeAddedAfterAllIsReportedOnceAndAtOnce() throws IOException {
    List<Throwable> thrown = new ArrayList<>();
    EventBase real =
        EventBase.create(
            EventConfig.defaults().withUncaughtHandler((thread, what) -> thrown.add(what)));
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    Event reader = real.newEvent(pipe.source(), Set.of(Interest.READ), event -> {});
    reader.add();
    pipe.source().configureBlocking(true);
    assertEquals(Set.of(), reader.pending());
    assertEquals(1, thrown.size());
    assertInstanceOf(IllegalBlockingModeException.class, thrown.get(0));
    assertEquals(LoopResult.NO_EVENTS, real.loop());

    pipe.source().configureBlocking(false);
    reader.add();
    pipe.source().close();
    assertEquals(Set.of(), reader.pending());
    assertEquals(2, thrown.size());
    assertEquals("Event.add()", thrown.get(1).getMessage());
    assertEquals(LoopResult.NO_EVENTS, real.loop());
    real.free();
    assertEquals(2, thrown.size());
    pipe.sink().close();
  }

  /** One that cannot wait, nor be closed. */
  private static EventBase brokenBase(int channels) {
    return EventBase.create(
        EventConfig.defaults()
            .withBackend(
                () ->
                    new Backend() {
                      @Override
                      public void add(Registration registration) {}

                      @Override
                      public void del(Registration registration) {}

                      @Override
                      public int size() {
                        return channels;
                      }

                      @Override
                      public void dispatch(long nanos, Sink sink) throws IOException {
                        throw new IOException("broken");
                      }

                      @Override
                      public void wakeup() {}

                      @Override
                      public void close() throws IOException {
                        throw new IOException("broken");
                      }
                    }));
  }

  private void timer(String name, long millis, Runnable then) {
    base.newTimer(
            event -> {
              ran.add(name);
              then.run();
            })
        .add(Duration.ofMillis(millis));
  }

  private void assertStopped(boolean byBreak, boolean byExit) {
    assertEquals(byBreak, base.gotBreak());
    assertEquals(byExit, base.gotExit());
  }
}
