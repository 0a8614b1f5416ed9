package dev.loopguard.event;

import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What {@link ScheduledExecutorService} and its supertypes promise, in the spirit of the JSR-166
 * TCK, for any executor with one thread. It is run against the JDK's own, too, which shows that it
 * asks no more than what is promised.
 */
@Timeout(60)
abstract class ScheduledExecutorContract {
  private static final Runnable NOTHING = () -> {};

  private ScheduledExecutorService executor;

  /** One that runs its tasks on one thread, in a while by itself. */
  abstract ScheduledExecutorService start() throws Exception;

  /** Ends whatever {@link #start} began; the executor is shut down. */
  abstract void stop() throws Exception;

  @BeforeEach
  final void startExecutor() throws Exception {
    executor = start();
  }

  @AfterEach
  final void stopExecutor() throws Exception {
    executor.shutdownNow();
    stop();
  }

  // What runs, and when.

  @Test
  void executeRunsIt() throws Exception {
    CountDownLatch ran = new CountDownLatch(1);
    executor.execute(ran::countDown);

    await(ran);
  }

  @Test
  void whatItIsGivenMustNotBeNull() {
    assertThrows(NullPointerException.class, () -> executor.execute(null));
    assertThrows(NullPointerException.class, () -> executor.submit((Runnable) null));
    assertThrows(NullPointerException.class, () -> executor.submit((Callable<?>) null));
    assertThrows(NullPointerException.class, () -> executor.schedule((Runnable) null, 1, SECONDS));
    assertThrows(
        NullPointerException.class, () -> executor.schedule((Callable<?>) null, 1, SECONDS));
    assertThrows(NullPointerException.class, () -> executor.schedule(NOTHING, 1, null));
    assertThrows(
        NullPointerException.class, () -> executor.scheduleAtFixedRate(null, 1, 1, SECONDS));
    assertThrows(
        NullPointerException.class, () -> executor.scheduleWithFixedDelay(null, 1, 1, SECONDS));
    assertThrows(
        NullPointerException.class, () -> executor.scheduleAtFixedRate(NOTHING, 1, 1, null));
  }

  @Test
  void aPeriodMustBePositive() {
    for (long period : new long[] {0, -1}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> executor.scheduleAtFixedRate(NOTHING, 0, period, SECONDS));
      assertThrows(
          IllegalArgumentException.class,
          () -> executor.scheduleWithFixedDelay(NOTHING, 0, period, SECONDS));
    }
  }

  @Test
  void submitGivesTheResult() throws Exception {
    Future<String> result = executor.submit(() -> "result");
    assertEquals("result", result.get(20, SECONDS));
    assertTrue(result.isDone());
    assertFalse(result.isCancelled());
    assertNull(executor.submit(NOTHING).get(20, SECONDS));
    assertEquals("given", executor.submit(NOTHING, "given").get(20, SECONDS));
  }

  @Test
  void submitGivesWhatWasThrown() {
    IllegalArgumentException thrown = new IllegalArgumentException("on purpose");
    Future<?> failure =
        executor.submit(
            () -> {
              throw thrown;
            });

    assertSame(thrown, assertThrows(ExecutionException.class, () -> get(failure)).getCause());
    assertTrue(failure.isDone());
  }

  @Test
  void oneThatThrowsDoesNotEndTheOthers() throws Exception {
    Future<?> failure =
        executor.schedule(
            () -> {
              throw new AssertionError("on purpose");
            },
            0,
            SECONDS);
    assertThrows(ExecutionException.class, () -> get(failure));

    assertEquals(1, executor.submit(() -> 1).get(20, SECONDS));
  }

  @Test
  void tasksOfOneThreadKeepTheirOrder() throws Exception {
    List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int number = i;
      expected.add(i);
      executor.execute(() -> ran.add(number));
    }
    get(executor.submit(NOTHING));

    assertEquals(expected, ran);
  }

  @Test
  void delayedTasksRunNotEarlierAndInTheOrderOfTheirTimes() throws Exception {
    List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
    long start = System.nanoTime();
    executor.schedule(() -> ran.add(2), 200, MILLISECONDS);
    executor.schedule(() -> ran.add(1), 100, MILLISECONDS);
    executor.schedule(() -> ran.add(0), -1, MILLISECONDS);
    Future<Long> last = executor.schedule(() -> System.nanoTime() - start, 201, MILLISECONDS);

    assertTrue(get(last) >= MILLISECONDS.toNanos(201));
    assertEquals(List.of(0, 1, 2), ran);
  }

  @Test
  void aCenturyIsNoOverflow() throws Exception {
    Future<?> never = executor.schedule(NOTHING, Long.MAX_VALUE, NANOSECONDS);
    Future<?> neverEither = executor.schedule(NOTHING, Long.MAX_VALUE, DAYS);
    get(executor.schedule(NOTHING, 1, MILLISECONDS));

    assertFalse(never.isDone());
    assertFalse(neverEither.isDone());
  }

  @SuppressWarnings("SelfComparison") // What it asserts.
  @Test
  void theDelayThatIsLeft() {
    ScheduledFuture<?> sooner = executor.schedule(NOTHING, 1, DAYS);
    ScheduledFuture<?> later = executor.schedule(NOTHING, 2, DAYS);

    assertTrue(sooner.getDelay(DAYS) <= 1 && sooner.getDelay(SECONDS) > 0);
    assertTrue(sooner.compareTo(later) < 0);
    assertTrue(later.compareTo(sooner) > 0);
    assertEquals(0, sooner.compareTo(sooner));
  }

  // Again and again.

  @Test
  void atAFixedRateItRunsAgainAndAgain() throws Exception {
    CountDownLatch ran = new CountDownLatch(5);
    long start = System.nanoTime();
    ScheduledFuture<?> task = executor.scheduleAtFixedRate(ran::countDown, 10, 10, MILLISECONDS);
    await(ran);

    assertTrue(System.nanoTime() - start >= MILLISECONDS.toNanos(50));
    assertFalse(task.isDone());
    assertTrue(task.cancel(false));
    assertTrue(task.isCancelled());
    assertThrows(CancellationException.class, task::get);
  }

  @Test
  void withAFixedDelayItRestsInBetween() throws Exception {
    List<Long> ends = Collections.synchronizedList(new ArrayList<>());
    List<Long> starts = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch ran = new CountDownLatch(4);
    Future<?> task =
        executor.scheduleWithFixedDelay(
            () -> {
              starts.add(System.nanoTime());
              ran.countDown();
              ends.add(System.nanoTime());
            },
            0,
            10,
            MILLISECONDS);
    await(ran);
    task.cancel(false);

    for (int i = 1; i < 4; i++) {
      assertTrue(starts.get(i) - ends.get(i - 1) >= MILLISECONDS.toNanos(10));
    }
  }

  @Test
  void aPeriodicTaskNeverRunsTwiceAtOnce() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch ran = new CountDownLatch(20);
    Future<?> task =
        executor.scheduleAtFixedRate(
            () -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              long end = System.nanoTime() + MILLISECONDS.toNanos(2);
              while (System.nanoTime() - end < 0) {
                Thread.onSpinWait();
              }
              running.decrementAndGet();
              ran.countDown();
            },
            0,
            1,
            MILLISECONDS);
    await(ran);
    task.cancel(false);

    assertEquals(1, most.get());
  }

  @Test
  void aPeriodicTaskThatThrowsIsDone() {
    AtomicInteger runs = new AtomicInteger();
    Future<?> task =
        executor.scheduleAtFixedRate(
            () -> {
              if (runs.incrementAndGet() == 3) {
                throw new IllegalStateException("on purpose");
              }
            },
            0,
            1,
            MILLISECONDS);

    Throwable failure = assertThrows(ExecutionException.class, () -> get(task));
    Throwable cause = failure.getCause();
    assertEquals("on purpose", cause == null ? "no cause" : cause.getMessage());
    assertEquals(3, runs.get());
  }

  // Cancelled.

  @Test
  void cancelledBeforeItsTimeItDoesNotRun() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Future<?> task = executor.schedule(runs::incrementAndGet, 20, MILLISECONDS);
    assertTrue(task.cancel(true));
    assertFalse(task.cancel(true), "only once");
    get(executor.schedule(NOTHING, 40, MILLISECONDS));

    assertEquals(0, runs.get());
    assertTrue(task.isCancelled() && task.isDone());
    assertThrows(CancellationException.class, task::get);
  }

  @Test
  void whatIsDoneCannotBeCancelled() throws Exception {
    Future<Integer> task = executor.submit(() -> 1);
    get(task);

    assertFalse(task.cancel(true));
    assertFalse(task.isCancelled());
    assertEquals(1, task.get());
  }

  @Test
  void cancelMayInterruptWhatRuns() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Future<?> task =
        executor.submit(
            () -> {
              running.countDown();
              try {
                SECONDS.sleep(50);
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            });
    await(running);
    assertTrue(task.cancel(true));
    await(interrupted);

    assertFalse(get(executor.submit(() -> Thread.currentThread().isInterrupted())));
  }

  @Test
  void aPeriodicTaskMayCancelItself() throws Exception {
    List<Future<?>> self = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch known = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    self.add(
        executor.scheduleAtFixedRate(
            () -> {
              awaitQuietly(known);
              runs.incrementAndGet();
              self.get(0).cancel(false);
            },
            0,
            1,
            MILLISECONDS));
    known.countDown();
    assertThrows(CancellationException.class, () -> get(self.get(0)));
    get(executor.schedule(NOTHING, 20, MILLISECONDS));

    assertEquals(1, runs.get());
  }

  // Waited for.

  @Test
  void aWaitMayTimeOut() {
    Future<?> task = executor.schedule(NOTHING, 1, DAYS);

    assertThrows(TimeoutException.class, () -> task.get(1, MILLISECONDS));
    assertFalse(task.isDone());
  }

  @Test
  void aWaitMayBeInterrupted() {
    Future<?> task = executor.schedule(NOTHING, 1, DAYS);
    Thread.currentThread().interrupt();

    assertThrows(InterruptedException.class, task::get);
    assertFalse(Thread.interrupted());
  }

  @Test
  void invokeAllGivesThemInOrderAndDone() throws Exception {
    List<Callable<Integer>> tasks = List.of(() -> 1, () -> fail(), () -> 3);
    List<Future<Integer>> results = executor.invokeAll(tasks);

    assertTrue(results.stream().allMatch(Future::isDone));
    assertEquals(1, results.get(0).get());
    assertThrows(ExecutionException.class, () -> results.get(1).get());
    assertEquals(3, results.get(2).get());
    assertEquals(List.of(), executor.invokeAll(List.of()));
    assertThrows(NullPointerException.class, () -> executor.invokeAll(null));
  }

  @Test
  void invokeAllCancelsWhatIsNotDoneInTime() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    List<Callable<Integer>> tasks =
        List.of(
            () -> 1,
            () -> {
              end.await();
              return 2;
            },
            () -> 3);
    List<Future<Integer>> results = executor.invokeAll(tasks, 100, MILLISECONDS);
    end.countDown();

    assertTrue(results.stream().allMatch(Future::isDone));
    assertTrue(results.get(2).isCancelled());
  }

  @Test
  void invokeAnyGivesOneThatSucceeded() throws Exception {
    List<Callable<Integer>> second = List.of(() -> fail(), () -> 2);
    List<Callable<Integer>> first = List.of(() -> 1);
    assertEquals(2, executor.invokeAny(second));
    assertEquals(1, executor.invokeAny(first, 20, SECONDS));
    assertThrows(
        ExecutionException.class,
        () -> executor.invokeAny(List.<Callable<Integer>>of(() -> fail())));
    assertThrows(IllegalArgumentException.class, () -> executor.invokeAny(List.of()));
    assertThrows(NullPointerException.class, () -> executor.invokeAny(null));
  }

  @Test
  void invokeAnyMayTimeOut() {
    CountDownLatch end = new CountDownLatch(1);
    Callable<Integer> slow =
        () -> {
          end.await();
          return 1;
        };

    assertThrows(TimeoutException.class, () -> executor.invokeAny(List.of(slow), 50, MILLISECONDS));
    end.countDown();
  }

  // Shut down.

  @Test
  void newItIsNeitherShutDownNorTerminated() throws Exception {
    assertFalse(executor.isShutdown());
    assertFalse(executor.isTerminated());
    assertFalse(executor.awaitTermination(1, MILLISECONDS));
  }

  @Test
  void afterShutdownItRefuses() throws Exception {
    executor.shutdown();

    assertTrue(executor.isShutdown());
    assertThrows(RejectedExecutionException.class, () -> executor.execute(NOTHING));
    assertThrows(RejectedExecutionException.class, () -> executor.submit(NOTHING));
    assertThrows(RejectedExecutionException.class, () -> executor.submit(() -> 1));
    assertThrows(RejectedExecutionException.class, () -> executor.schedule(NOTHING, 1, SECONDS));
    assertThrows(
        RejectedExecutionException.class,
        () -> executor.scheduleAtFixedRate(NOTHING, 1, 1, SECONDS));
    assertThrows(
        RejectedExecutionException.class,
        () -> executor.scheduleWithFixedDelay(NOTHING, 1, 1, SECONDS));
    assertTrue(executor.awaitTermination(20, SECONDS));
    assertTrue(executor.isTerminated());
    executor.shutdown();
  }

  @Test
  void shutdownRunsWhatWasAcceptedAndCancelsThePeriodic() throws Exception {
    Future<Integer> now = executor.submit(() -> 1);
    Future<Integer> soon = executor.schedule(() -> 2, 30, MILLISECONDS);
    Future<?> periodic = executor.scheduleAtFixedRate(NOTHING, 1, 1, DAYS);
    executor.shutdown();

    assertTrue(executor.awaitTermination(20, SECONDS));
    assertEquals(1, now.get());
    assertEquals(2, soon.get());
    assertTrue(periodic.isCancelled());
  }

  @Test
  void itIsNotTerminatedBeforeItsLastTaskHasEnded() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    executor.execute(
        () -> {
          running.countDown();
          awaitQuietly(end);
        });
    await(running);
    executor.shutdown();

    assertTrue(executor.isShutdown());
    assertFalse(executor.isTerminated());
    assertFalse(executor.awaitTermination(1, MILLISECONDS));
    end.countDown();
    assertTrue(executor.awaitTermination(20, SECONDS));
  }

  @Test
  void awaitTerminationMayBeInterrupted() {
    Thread.currentThread().interrupt();

    assertThrows(InterruptedException.class, () -> executor.awaitTermination(20, SECONDS));
  }

  @Test
  void shutdownNowHandsBackWhatHasNotBegun() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    executor.execute(
        () -> {
          running.countDown();
          // It may be interrupted, or not.
          boolean ended = false;
          while (!ended) {
            try {
              end.await();
              ended = true;
            } catch (InterruptedException e) {
              continue;
            }
          }
        });
    await(running);
    executor.execute(runs::incrementAndGet);
    Future<?> later = executor.schedule(runs::incrementAndGet, 1, DAYS);
    Future<?> periodic = executor.scheduleAtFixedRate(runs::incrementAndGet, 1, 1, DAYS);
    List<Runnable> notBegun = executor.shutdownNow();
    end.countDown();

    assertEquals(3, notBegun.size());
    assertTrue(notBegun.contains(later) && notBegun.contains(periodic));
    assertTrue(executor.awaitTermination(20, SECONDS));
    assertEquals(0, runs.get());
    assertEquals(List.of(), executor.shutdownNow());
  }

  @Test
  void whatShutdownNowHandsBackMayBeRun() throws Exception {
    Future<Integer> later = executor.schedule(() -> 7, 1, DAYS);
    List<Runnable> notBegun = executor.shutdownNow();

    assertInstanceOf(ScheduledFuture.class, notBegun.get(0));
    assertSame(later, notBegun.get(0));
    assertFalse(later.isDone());
    assertTrue(executor.awaitTermination(20, SECONDS));
  }

  @Test
  void aTaskMayShutItDown() throws Exception {
    executor.execute(executor::shutdown);

    assertTrue(executor.awaitTermination(20, SECONDS));
    assertThrows(RejectedExecutionException.class, () -> executor.execute(NOTHING));
  }

  private static <T> T get(Future<T> future) throws Exception {
    return future.get(20, SECONDS);
  }

  private static int fail() {
    throw new IllegalArgumentException("on purpose");
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(20, SECONDS));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      await(latch);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
