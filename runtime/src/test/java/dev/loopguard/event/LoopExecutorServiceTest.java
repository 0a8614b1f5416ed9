package dev.loopguard.event;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class LoopExecutorServiceTest {
  private final VirtualTime time = new VirtualTime();
  private final EventBase base = time.newBase();
  private final ScheduledExecutorService executor = base.asScheduledExecutorService();
  private final List<Long> calls = new ArrayList<>();

  @Test
  void refusesAfterShutdownAndTheBaseLivesOn() {
    executor.shutdown();

    assertThrows(RejectedExecutionException.class, () -> executor.execute(() -> {}));
    assertThrows(RejectedExecutionException.class, () -> executor.submit(() -> 1));
    assertThrows(RejectedExecutionException.class, () -> executor.schedule(() -> 1, 1, SECONDS));
    assertTrue(executor.isTerminated());
    base.execute(this::note);
    base.loop();
    assertEquals(List.of(0L), calls);
  }

  @Test
  void refusesWhenTheBaseIsFreed() {
    base.free();

    assertTrue(executor.isTerminated());
    assertThrows(RejectedExecutionException.class, () -> executor.execute(() -> {}));
  }

  @Test
  void freeingTheBaseFailsWhatWasNotDue() throws Exception {
    Future<Integer> now = executor.submit(() -> 1);
    Future<Integer> later = executor.schedule(() -> 2, 1, SECONDS);
    base.free();

    assertEquals(1, now.get());
    ExecutionException failure = assertThrows(ExecutionException.class, later::get);
    assertInstanceOf(BaseFreedException.class, failure.getCause());
    assertTrue(executor.awaitTermination(0, SECONDS));
  }

  @Test
  void everyWaitInTheLoopThrows() {
    Future<Integer> later = executor.schedule(() -> 1, 1, SECONDS);
    List<Executable> waits =
        List.of(
            later::get,
            () -> later.get(1, SECONDS),
            () -> executor.awaitTermination(1, SECONDS),
            () -> executor.invokeAll(List.of(() -> 1)),
            () -> executor.invokeAll(List.of(() -> 1), 1, SECONDS),
            () -> executor.invokeAny(List.of(() -> 1)),
            () -> executor.invokeAny(List.of(() -> 1), 1, SECONDS));
    List<Throwable> refusals = new ArrayList<>();
    executor.execute(
        () -> waits.forEach(w -> refusals.add(assertThrows(IllegalStateException.class, w))));
    base.loop();

    assertEquals(
        List.of(
            "Future.get()",
            "Future.get(timeout)",
            "awaitTermination()",
            "invokeAll()",
            "invokeAll(timeout)",
            "invokeAny()",
            "invokeAny(timeout)"),
        refusals.stream()
            .map(refusal -> String.valueOf(refusal.getMessage()).replaceFirst(": .*", ""))
            .toList());
  }

  @Test
  void aViewThatNobodyHoldsIsForgotten() throws Exception {
    WeakReference<ScheduledExecutorService> view =
        new WeakReference<>(base.asScheduledExecutorService());
    for (int i = 0; i < 100 && view.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }

    assertNull(view.get());
  }

  @Test
  void refusesAPeriodOfNothing() {
    assertThrows(
        IllegalArgumentException.class,
        () -> executor.scheduleAtFixedRate(this::note, 0, 0, SECONDS));
    assertThrows(
        IllegalArgumentException.class,
        () -> executor.scheduleWithFixedDelay(this::note, 0, -1, SECONDS));
  }

  @Test
  void runsWhatIsDueInOrder() {
    Future<?> second = executor.schedule(this::note, 20, MILLISECONDS);
    ScheduledFuture<?> first = executor.schedule(this::note, 10, MILLISECONDS);
    assertEquals(10, first.getDelay(MILLISECONDS));
    executor.execute(this::note);
    base.loop();

    assertEquals(List.of(0L, 10L, 20L), calls);
    assertTrue(first.isDone() && second.isDone());
    assertEquals(3, base.stats().callbacks());
  }

  @Test
  void cancelledElsewhereBeforeItsTurnItIsNoCallback() {
    List<Future<?>> scheduled = new ArrayList<>();
    base.newTimer(event -> Rows.elsewhere(() -> scheduled.get(0).cancel(false))).add();
    scheduled.add(executor.schedule(this::note, 0, MILLISECONDS));
    base.loop();

    assertEquals(List.of(), calls);
    assertTrue(scheduled.get(0).isCancelled());
    assertEquals(1, base.stats().callbacks());
  }

  @Test
  void cancelledItDoesNotRunAndLeavesNothingToWaitFor() {
    ScheduledFuture<?> task = executor.schedule(this::note, 10, MILLISECONDS);
    assertTrue(task.cancel(false));
    assertFalse(task.cancel(false));
    // As from a thread that had begun to schedule it when it was cancelled.
    ((LoopTask<?>) task).startTimer();

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of(), calls);
    assertEquals(0, time.millis());
    executor.shutdown();
    assertTrue(executor.isTerminated());
  }

  @Test
  void cancelledBetweenTwoTurnsItHasNoOther() {
    LoopExecutorService view = (LoopExecutorService) executor;
    LoopTask<?> task = (LoopTask<?>) executor.scheduleAtFixedRate(this::note, 0, 1, SECONDS);
    // As if it had just run, and another thread cancelled it before it waits again.
    assertTrue(view.takeOut(task));
    assertTrue(task.cancel(false));
    assertFalse(view.putBack(task));
    executor.shutdown();

    assertTrue(executor.isTerminated());
  }

  @Test
  void comparesWithDelaysOfOthers() {
    ScheduledFuture<?> task = executor.schedule(this::note, 10, MILLISECONDS);

    assertEquals(1, task.compareTo(delayed(9)));
    assertEquals(0, task.compareTo(delayed(10)));
    assertEquals(-1, task.compareTo(delayed(11)));
  }

  private static Delayed delayed(long millis) {
    return new Delayed() {
      @Override
      public long getDelay(TimeUnit unit) {
        return unit.convert(millis, MILLISECONDS);
      }

      @Override
      public int compareTo(Delayed other) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Test
  void whatAnExecutedTaskThrowsIsReported() {
    List<Throwable> thrown = new ArrayList<>();
    EventBase reporting =
        EventBase.create(time.config().withUncaughtHandler((thread, what) -> thrown.add(what)));
    reporting
        .asScheduledExecutorService()
        .execute(
            () -> {
              throw new IllegalArgumentException("on purpose");
            });
    reporting.loop();

    assertEquals("on purpose", thrown.get(0).getMessage());
  }

  @Test
  void aRefusalSaysWhy() {
    executor.shutdown();
    assertEquals("this executor was shut down", refusal(executor));
    ScheduledExecutorService other = base.asScheduledExecutorService();
    base.free();
    assertEquals("the event base was freed", refusal(other));
  }

  private static String refusal(ScheduledExecutorService executor) {
    return String.valueOf(
        assertThrows(RejectedExecutionException.class, () -> executor.execute(() -> {}))
            .getMessage());
  }

  @Test
  void closedInTheLoopItDoesNotWait() {
    executor.execute(
        () -> {
          note();
          ((LoopExecutorService) executor).close();
          note();
        });
    executor.execute(this::note);
    base.loop();

    assertEquals(List.of(0L, 0L, 0L), calls);
    assertTrue(executor.isTerminated());
    var answer = base.submit(() -> executor.awaitTermination(1, SECONDS));
    base.loop();
    assertTrue(answer.join(), "which it can be asked there");
  }

  @Test
  void closedElsewhereItWaitsForWhatWasAccepted() throws Exception {
    executor.execute(this::note);
    OtherThread<Boolean> closer = closer();
    while (!executor.isShutdown()) {
      Thread.onSpinWait();
    }
    assertFalse(closer.isDone());
    base.loop();

    assertFalse(closer.join());
    assertEquals(List.of(0L), calls);
  }

  @Test
  void closedByAnInterruptedThreadItGivesUpWhatHasNotBegun() throws Exception {
    executor.execute(this::note);
    OtherThread<Boolean> closer = closer();
    closer.thread.interrupt();

    assertTrue(closer.join());
    base.loop();
    assertEquals(List.of(), calls);
  }

  /** Closes it, and says whether it is interrupted then. */
  private OtherThread<Boolean> closer() {
    return OtherThread.start(
        "closer",
        () -> {
          ((LoopExecutorService) executor).close();
          return Thread.interrupted();
        });
  }

  @Test
  void cancellingARunningTaskByInterruptDoesNotReachTheLoop() {
    List<Boolean> interrupted = new ArrayList<>();
    List<Future<?>> self = new ArrayList<>();
    self.add(
        executor.submit(
            () -> {
              self.get(0).cancel(true);
              interrupted.add(Thread.currentThread().isInterrupted());
            }));
    executor.execute(() -> interrupted.add(Thread.currentThread().isInterrupted()));
    base.loop();

    assertEquals(List.of(true, false), interrupted);
    assertFalse(Thread.interrupted());
  }

  @Test
  void fixedRateCountsFromStartsAndFixedDelayFromEnds() {
    for (boolean rate : new boolean[] {true, false}) {
      calls.clear();
      long start = time.millis();
      Runnable slow =
          () -> {
            calls.add(time.millis() - start);
            time.advanceMillis(3);
            if (calls.size() == 3) {
              base.loopBreak();
            }
          };
      ScheduledFuture<?> task =
          rate
              ? executor.scheduleAtFixedRate(slow, 5, 10, MILLISECONDS)
              : executor.scheduleWithFixedDelay(slow, 5, 10, MILLISECONDS);
      base.loop();
      task.cancel(false);

      assertEquals(rate ? List.of(5L, 15L, 25L) : List.of(5L, 18L, 31L), calls);
    }
  }

  @Test
  void aPeriodicTaskThatThrowsEnds() {
    ScheduledFuture<?> task =
        executor.scheduleAtFixedRate(
            () -> {
              note();
              throw new IllegalArgumentException("on purpose");
            },
            0,
            10,
            MILLISECONDS);

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of(0L), calls);
    assertThrows(ExecutionException.class, task::get);
  }

  @Test
  void shutdownRunsTheDelayedAndCancelsThePeriodic() throws Exception {
    Future<?> delayed = executor.schedule(this::note, 10, MILLISECONDS);
    Future<?> periodic = executor.scheduleAtFixedRate(this::note, 0, 1, MILLISECONDS);
    executor.shutdown();
    assertFalse(executor.isTerminated());
    assertThrows(RejectedExecutionException.class, () -> executor.execute(this::note));
    base.loop();

    assertEquals(List.of(10L), calls);
    assertTrue(delayed.isDone());
    assertThrows(CancellationException.class, periodic::get);
    assertTrue(executor.awaitTermination(0, SECONDS));
  }

  @Test
  void shutdownInAPeriodicTaskIsItsLastTurn() {
    Future<?> periodic =
        executor.scheduleAtFixedRate(
            () -> {
              note();
              executor.shutdown();
            },
            0,
            1,
            MILLISECONDS);

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of(0L), calls);
    assertTrue(periodic.isCancelled());
    assertTrue(executor.isTerminated());
  }

  @Test
  void shutdownNowHandsBackWhatHasNotBegun() {
    Future<?> later = executor.schedule(this::note, 10, MILLISECONDS);
    base.loop(LoopFlag.NONBLOCK);
    executor.execute(this::note);

    assertEquals(2, executor.shutdownNow().size());
    assertTrue(executor.isTerminated());
    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of(), calls);
    assertEquals(0, time.millis());
    assertFalse(later.isDone());
    ScheduledExecutorService empty = base.asScheduledExecutorService();
    assertEquals(List.of(), empty.shutdownNow());
    assertTrue(empty.isTerminated());
  }

  @Test
  void anotherThreadWaitsForTermination() throws Exception {
    executor.execute(this::note);
    executor.shutdown();
    OtherThread<Boolean> waiter =
        OtherThread.start("waiter", () -> executor.awaitTermination(20, SECONDS));
    base.loop();

    assertTrue(waiter.join());
  }

  private void note() {
    calls.add(time.millis());
  }
}
