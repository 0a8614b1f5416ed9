package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class ShutdownTest {
  private final EventBase base = EventBase.create();

  @Test
  void waitingForItInTheLoopThrowsAndItHappensAllTheSame() {
    List<Throwable> refusals = new ArrayList<>();
    base.execute(
        () -> {
          CompletableFuture<Void> done = base.shutdown();
          refusals.add(assertThrows(IllegalStateException.class, done::join));
          refusals.add(assertThrows(IllegalStateException.class, done::get));
          refusals.add(
              assertThrows(IllegalStateException.class, () -> done.get(1, TimeUnit.MILLISECONDS)));
          refusals.add(assertThrows(IllegalStateException.class, done.thenRun(() -> {})::join));
        });

    assertEquals(LoopResult.DONE, base.loop());
    assertEquals(4, refusals.size());
    assertTrue(refusals.get(0).toString().contains("the event loop's own thread"));
    assertTrue(base.shutdown().isDone());
  }

  @Test
  void waitingForASubmittedTaskInTheLoopThrows() {
    List<Throwable> refusals = new ArrayList<>();
    base.execute(
        () -> refusals.add(assertThrows(IllegalStateException.class, base.submit(() -> 1)::get)));
    base.loop();

    assertEquals(1, refusals.size());
    base.free();
  }

  @Test
  void aTaskThatIsRunAsTheBaseIsFreedCannotWaitForThatEither() {
    List<Throwable> refusals = new ArrayList<>();
    ScheduledExecutorService executor = base.asScheduledExecutorService();
    List<Executable> tooLate =
        List.of(
            () -> executor.execute(() -> {}),
            () -> executor.schedule(() -> 1, 1, TimeUnit.SECONDS),
            () -> executor.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.SECONDS));
    base.execute(
        () -> {
          refusals.add(assertThrows(IllegalStateException.class, base.shutdown()::join));
          tooLate.forEach(
              call -> refusals.add(assertThrows(RejectedExecutionException.class, call)));
        });
    base.free();

    assertEquals(4, refusals.size());
    assertTrue(executor.isTerminated());
  }

  @Test
  void whatIsDoneCanBeHadInTheLoop() {
    CompletableFuture<Integer> first = base.submit(() -> 1);
    CompletableFuture<Integer> second = base.submit(first::get);
    base.loop();

    assertEquals(1, second.join());
    base.free();
  }

  @Test
  void fromAnotherThreadItStopsTheLoopAndFreesOnItsThread() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    OtherThread<LoopResult> loop =
        OtherThread.start(
            "loop",
            () -> {
              base.execute(entered::countDown);
              return base.loop(LoopFlag.NO_EXIT_ON_EMPTY);
            });
    entered.await();
    base.shutdown().get(20, TimeUnit.SECONDS);

    assertEquals(LoopResult.DONE, loop.join());
    assertThrows(BaseFreedException.class, base::loopBreak);
  }

  @Test
  void withNobodyInTheLoopItFreesAtOnce() throws Exception {
    List<String> ran = new ArrayList<>();
    base.execute(() -> ran.add("task"));

    assertTrue(OtherThread.start("other", () -> base.shutdown().isDone()).join());
    assertEquals(List.of("task"), ran);
    assertTrue(base.shutdown().isDone());
  }

  @Test
  void againstEnteringTheLoopItAlwaysEnds() throws Exception {
    for (int round = 0; round < 200; round++) {
      EventBase contested = EventBase.create();
      CyclicBarrier start = new CyclicBarrier(2);
      OtherThread<Boolean> loop =
          OtherThread.start(
              "loop",
              () -> {
                start.await();
                try {
                  return contested.loop(LoopFlag.NO_EXIT_ON_EMPTY) == LoopResult.DONE;
                } catch (BaseFreedException tooLate) {
                  return true;
                }
              });
      start.await();
      contested.shutdown().get(20, TimeUnit.SECONDS);
      assertTrue(loop.join());
    }
  }

  @Test
  void aBreakAgainstEnteringTheLoopIsNeverLost() throws Exception {
    for (int round = 0; round < 300; round++) {
      CyclicBarrier start = new CyclicBarrier(2);
      OtherThread<Boolean> loop =
          OtherThread.start(
              "loop",
              () -> {
                start.await();
                base.loop(LoopFlag.NO_EXIT_ON_EMPTY);
                return base.gotBreak();
              });
      start.await();
      base.loopBreak();
      assertTrue(loop.join());
    }
    base.free();
  }

  @Test
  void nothingAcceptedAgainstAFreeIsLost() throws Exception {
    int accepted = 0;
    for (int round = 0; round < 200; round++) {
      EventBase contested = EventBase.create();
      CyclicBarrier start = new CyclicBarrier(2);
      OtherThread<LoopResult> loop =
          OtherThread.start(
              "loop",
              () -> {
                start.await();
                return contested.loop(LoopFlag.NO_EXIT_ON_EMPTY);
              });
      List<CompletableFuture<Integer>> results = new ArrayList<>();
      start.await();
      try {
        for (int i = 0; ; i++) {
          int number = i;
          results.add(contested.submit(() -> number));
          if (i == round % 50) {
            contested.execute(contested::free);
          }
        }
      } catch (BaseFreedException freed) {
        // Which is how it has to end.
      }
      assertEquals(LoopResult.DONE, loop.join());
      for (int i = 0; i < results.size(); i++) {
        assertEquals(i, results.get(i).get(20, TimeUnit.SECONDS));
      }
      accepted += results.size();
    }
    assertFalse(accepted == 0);
  }
}
