package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** How the loop sleeps and is woken: in the selector where there is a channel, else without it. */
final class SelectorBackendTest {
  private final EventBase base = EventBase.create();

  @Test
  void noWakeUpIsLostWhileChannelsComeAndGo() throws Exception {
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    Event reader = base.newEvent(pipe.source(), Set.of(Interest.READ), event -> {});
    OtherThread<LoopResult> loop =
        OtherThread.start("loop", () -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    for (int i = 0; i < 5000; i++) {
      if (i % 3 == 0) {
        reader.add();
      } else if (i % 3 == 1) {
        reader.del();
      }
      int number = i;
      assertEquals(number, base.submit(() -> number).get(20, TimeUnit.SECONDS));
    }
    base.shutdown().get(20, TimeUnit.SECONDS);
    loop.join();
    pipe.source().close();
    pipe.sink().close();
  }

  /** A loop with nothing to do costs nothing: it sleeps, and for as long as it was told to. */
  @Test
  void withoutAChannelItParksUntilItIsWoken() throws Exception {
    assertParksUntilWoken(Backend.FOREVER, Thread.State.WAITING);
    assertParksUntilWoken(TimeUnit.DAYS.toNanos(1), Thread.State.TIMED_WAITING);
    base.free();
  }

  private static void assertParksUntilWoken(long nanos, Thread.State sleeping) throws Exception {
    SelectorBackend backend = SelectorBackend.open();
    OtherThread<Integer> loop =
        OtherThread.start(
            "loop",
            () -> {
              // Whoever would have woken it before may not know yet how it sleeps from now on.
              backend.dispatch(nanos, (registration, ops) -> {});
              backend.dispatch(nanos, (registration, ops) -> {});
              return 1;
            });
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (LockSupport.getBlocker(loop.thread) != backend || loop.thread.getState() != sleeping) {
      assertFalse(loop.isDone() || System.nanoTime() - end > 0, "it does not sleep");
      Thread.onSpinWait();
    }
    backend.wakeup();
    assertEquals(1, loop.join());
    backend.close();
  }

  @Test
  void anotherThreadThatEntersIsWokenToo() throws Exception {
    for (int i = 0; i < 20; i++) {
      OtherThread<LoopResult> loop =
          OtherThread.start("loop", () -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
      assertEquals(1, base.submit(() -> 1).get(20, TimeUnit.SECONDS));
      base.loopBreak();
      assertEquals(LoopResult.DONE, loop.join());
    }
    base.free();
  }

  @Test
  void aTimerIsNeverEarlyWithAChannelOrWithout() throws Exception {
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    Event reader = base.newEvent(pipe.source(), Set.of(Interest.READ), event -> {});
    for (boolean withChannel : new boolean[] {false, true}) {
      if (withChannel) {
        reader.add();
      }
      Duration delay = Duration.ofNanos(1_300_000);
      long start = System.nanoTime();
      long[] fired = new long[1];
      base.newTimer(
              event -> {
                fired[0] = System.nanoTime();
                reader.del();
              })
          .add(delay);

      assertEquals(LoopResult.NO_EVENTS, base.loop());
      assertEquals(true, fired[0] - start >= delay.toNanos());
    }
    base.free();
    pipe.source().close();
    pipe.sink().close();
  }
}
