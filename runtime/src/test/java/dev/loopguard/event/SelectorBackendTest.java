package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
