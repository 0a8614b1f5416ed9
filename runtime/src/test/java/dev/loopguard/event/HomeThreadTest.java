package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class HomeThreadTest {
  private final VirtualTime time = new VirtualTime();
  private final EventBase base = time.newBase();

  @Test
  void freeOnAnotherThreadThrowsAndTheLoopGoesOn() throws Exception {
    OtherThread<LoopResult> loop = loopIn("thread A");
    String message = messageOf(WrongLoopThreadException.class, base::free);

    assertTrue(message.startsWith("EventBase.free() must run on the event loop's thread"), message);
    assertTrue(message.contains("This is thread \"" + here() + '"'), message);
    assertTrue(message.contains("thread \"thread A\" runs the loop, entered at "), message);
    assertTrue(message.contains("HomeThreadTest.java:"), message);
    assertTrue(message.contains("base.execute(base::free)"), message);
    assertEquals("still there", base.submit(() -> "still there").get());
    base.loopBreak();
    assertEquals(LoopResult.DONE, loop.join());
  }

  @Test
  void closeIsNamedAsTheCallerWroteIt() throws Exception {
    OtherThread<LoopResult> loop = loopIn("thread A");
    String message = messageOf(WrongLoopThreadException.class, base::close);

    assertTrue(message.startsWith("EventBase.close() must"), message);
    base.loopBreak();
    loop.join();
  }

  @Test
  void theThreadThatRanTheLoopLastStaysItsHome() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    OtherThread<Boolean> loop =
        OtherThread.start(
            "thread A",
            () -> {
              base.loop();
              left.countDown();
              end.await();
              return base.inLoopThread();
            });
    left.await();

    assertFalse(base.inLoopThread());
    String message = messageOf(WrongLoopThreadException.class, base::free);
    assertTrue(message.contains("\"thread A\" ran the loop last, entered at "), message);
    end.countDown();
    assertTrue(loop.join());
  }

  @Test
  void onceItsHomeHasEndedWhoeverCallsMayFreeIt() throws Exception {
    OtherThread.start("thread A", base::loop).join();

    assertTrue(base.inLoopThread());
    base.assertInLoopThread();
    base.free();
    assertThrows(BaseFreedException.class, base::loop);
  }

  @Test
  void theCreatorIsHomeUntilAnotherThreadRunsTheLoop() throws Exception {
    assertTrue(base.inLoopThread());
    assertFalse(OtherThread.start("thread B", base::inLoopThread).join());
    OtherThread<?> asserting =
        OtherThread.start(
            "thread B",
            () -> {
              base.assertInLoopThread();
              return null;
            });
    String message = messageOf(WrongLoopThreadException.class, asserting::join);
    assertTrue(message.contains("\"" + here() + "\" created the base"), message);
    assertTrue(message.endsWith(" Hand the work over with base.execute(task)."), message);
  }

  @Test
  void aThreadWithoutANameIsShownAllTheSame() {
    String message =
        messageOf(
            WrongLoopThreadException.class, () -> OtherThread.start("", this::assertHere).join());
    assertTrue(message.contains("This is thread Thread["), message);
  }

  private boolean assertHere() {
    base.assertInLoopThread();
    return true;
  }

  @Test
  void loopInsideItsOwnCallbackThrowsAndTheOuterOneGoesOn() {
    List<String> messages = new ArrayList<>();
    base.newTimer(event -> messages.add(messageOf(IllegalStateException.class, base::loop))).add();

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(1, messages.size());
    assertTrue(messages.get(0).contains("\"" + here() + "\" is in a callback"), messages.get(0));
    assertTrue(messages.get(0).contains("HomeThreadTest.java:"), messages.get(0));
  }

  @Test
  void loopInASecondThreadThrowsAndTheFirstGoesOn() throws Exception {
    OtherThread<LoopResult> loop = loopIn("thread A");
    String message = messageOf(IllegalStateException.class, base::loop);

    assertTrue(message.contains("\"thread A\" is running this loop already"), message);
    assertTrue(message.contains("HomeThreadTest.java:"), message);
    base.loopBreak();
    assertEquals(LoopResult.DONE, loop.join());
  }

  @Test
  void freeInACallbackFreesAsTheLoopIsLeft() {
    List<String> ran = new ArrayList<>();
    base.newTimer(
            event -> {
              base.execute(() -> ran.add("accepted before"));
              base.free();
              assertThrows(RejectedExecutionException.class, () -> base.execute(() -> {}));
              assertThrows(BaseFreedException.class, event::add);
              ran.add("callback went on");
              base.free();
            })
        .add();
    base.newTimer(event -> ran.add("other event")).add();

    assertEquals(LoopResult.DONE, base.loop());
    assertEquals(List.of("callback went on", "accepted before"), ran);
    assertThrows(BaseFreedException.class, base::loop);
  }

  @Test
  void freeTwiceIsFreeOnce() throws Exception {
    try (EventBase closedAgain = base) {
      closedAgain.free();
    }
    OtherThread.start(
            "thread B",
            () -> {
              base.free();
              return null;
            })
        .join();

    assertEquals(1, time.closings.get());
  }

  @Test
  void afterFreeEveryCallSaysSo() {
    Event timer = base.newTimer(event -> {});
    base.free();

    assertThrows(RejectedExecutionException.class, () -> base.execute(() -> {}));
    assertThrows(BaseFreedException.class, () -> base.submit(() -> 1));
    assertEquals(
        "EventBase.loopBreak(): the event base was freed by thread \"" + here() + '"',
        messageOf(BaseFreedException.class, base::loopBreak));
    assertThrows(BaseFreedException.class, () -> base.loopExit(Duration.ZERO));
    assertThrows(BaseFreedException.class, () -> base.newTimer(event -> {}));
    assertThrows(BaseFreedException.class, timer::add);
    assertThrows(BaseFreedException.class, timer::del);
    assertTrue(base.inLoopThread());
    assertFalse(base.gotBreak());
  }

  @Test
  void freeRunsWhatWasAccepted() {
    List<String> ran = new ArrayList<>();
    base.execute(() -> ran.add("task"));
    var result = base.submit(() -> "result");
    base.free();

    assertEquals(List.of("task"), ran);
    assertEquals("result", result.join());
  }

  @Test
  void singleThreadedRefusesEveryOtherThread() throws Exception {
    EventBase single = EventBase.create(EventConfig.singleThreaded());
    Event timer = single.newTimer(event -> {});
    List<Executable> calls =
        List.of(
            single::loop,
            single::loopBreak,
            () -> single.shutdown().join(),
            single::free,
            timer::add,
            timer::del,
            () -> single.execute(() -> {}),
            () -> single.submit(() -> 1).join(),
            () -> single.newTimer(event -> {}));
    OtherThread.start(
            "thread B",
            () -> {
              calls.forEach(call -> assertThrows(WrongLoopThreadException.class, call));
              assertFalse(single.inLoopThread());
              return null;
            })
        .join();
    timer.add();

    assertEquals(LoopResult.NO_EVENTS, single.loop());
    single.free();
  }

  @Test
  void freedAtTheSameMomentItAnswersNoQuestion() {
    HomeThread home = new HomeThread(/* singleThreaded= */ false);
    assertEquals(1, home.visit("call", () -> 1));
    assertTrue(home.claim("call"));
    assertThrows(BaseFreedException.class, () -> home.visit("call", () -> 1));
    assertThrows(BaseFreedException.class, home::enter);
    assertNull(home.visitUnlessBusy(() -> 1));
    home.freed();
    assertThrows(BaseFreedException.class, () -> home.visit("call", () -> 1));
    assertThrows(BaseFreedException.class, home::enter);
    assertFalse(home.claimUnlessBusy());
  }

  @Test
  void aViewMadeAtTheSameMomentAsTheBaseIsFreedIsShutDown() {
    Lifecycle lifecycle = new Lifecycle(new Loop(time.config(), base.home()));
    lifecycle.free("EventBase.free()");

    assertTrue(lifecycle.view().isTerminated());
  }

  @Test
  void whoAsksFromOutsideTheEventApi() throws Exception {
    assertTrue(LoopThreads.isHome(base));
    assertTrue(LoopThreads.onSomeLoop());
    OtherThread.start(
            "thread B",
            () -> {
              assertFalse(LoopThreads.isHome(base));
              assertFalse(LoopThreads.onSomeLoop());
              String refusal = LoopThreads.refusal(base, "Connection.send()");
              assertTrue(
                  refusal.startsWith("Connection.send() must run on the event loop's thread. "),
                  refusal);
              return null;
            })
        .join();
    OtherThread.start(
            "thread C",
            () -> {
              EventBase own = EventBase.create();
              assertTrue(LoopThreads.onSomeLoop());
              own.free();
              assertFalse(LoopThreads.onSomeLoop());
              return null;
            })
        .join();
    OtherThread<LoopResult> loop = loopIn("thread D");
    assertTrue(LoopThreads.refusal(base, "call").contains("\"thread D\" runs the loop"));
    base.loopBreak();
    loop.join();
  }

  @Test
  void whoeverWantsInWaitsForALook() throws Exception {
    assertWaitsForALook(
        home -> {
          home.enter();
          return home.leave();
        });
    assertWaitsForALook(home -> home.visitUnlessBusy(() -> false));
    assertWaitsForALook(home -> !home.claimUnlessBusy());
  }

  private static void assertWaitsForALook(Function<HomeThread, Boolean> way) throws Exception {
    HomeThread home = new HomeThread(/* singleThreaded= */ false);
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    OtherThread<String> visitor =
        OtherThread.start(
            "visitor",
            () ->
                home.visitUnlessBusy(
                    () -> {
                      looking.countDown();
                      Rows.await(seen);
                      return "seen";
                    }));
    looking.await();
    OtherThread<Long> other =
        OtherThread.start(
            "other",
            () -> {
              assertFalse(way.apply(home));
              return seen.getCount();
            });
    for (int looks = 0; looks < 100 && !other.isDone(); ) {
      if (Arrays.stream(other.thread.getStackTrace())
          .anyMatch(frame -> frame.getClassName().equals(HomeThread.class.getName()))) {
        looks++;
      }
    }
    seen.countDown();

    assertEquals("seen", visitor.join());
    assertEquals(0, other.join(), "it was let in before the look was over");
  }

  private OtherThread<LoopResult> loopIn(String name) throws InterruptedException {
    OtherThread<LoopResult> loop =
        OtherThread.start(name, () -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    time.awaitWaiting();
    return loop;
  }

  private static String messageOf(Class<? extends Throwable> type, Executable call) {
    return String.valueOf(assertThrows(type, call).getMessage());
  }

  private static String here() {
    return Thread.currentThread().getName();
  }
}
