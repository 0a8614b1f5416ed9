package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What the rows of {@link LibeventCatalogueTest} have in common; each row has a new one. */
abstract class Rows {
  final VirtualTime time = new VirtualTime();
  private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
  final EventBase base =
      EventBase.create(time.config().withUncaughtHandler((thread, what) -> thrown.add(what)));
  final List<String> ran = Collections.synchronizedList(new ArrayList<>());

  /** Whatever a callback asserts in vain, the loop lives on; the row does not. */
  final void assertNothingThrown() {
    assertEquals(List.of(), thrown);
  }

  /** A timer that notes its name and the virtual millisecond. */
  final Event timer(String name) {
    return base.newTimer(event -> note(name));
  }

  final void note(String name) {
    ran.add(name + "@" + time.millis());
  }

  final void assertRan(String... expected) {
    assertEquals(List.of(expected), ran);
  }

  final void assertStopped(boolean byBreak, boolean byExit) {
    assertEquals(byBreak, base.gotBreak(), "gotBreak");
    assertEquals(byExit, base.gotExit(), "gotExit");
  }

  /** The base in a thread of its own that is waiting for calls. */
  final OtherThread<LoopResult> loopElsewhere() throws InterruptedException {
    OtherThread<LoopResult> loop =
        OtherThread.start("loop", () -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    time.awaitWaiting();
    return loop;
  }

  /** Makes a call on another thread, which has returned from it by then. */
  static void elsewhere(Runnable call) {
    try {
      OtherThread.start("other", Executors.callable(call)).join();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("waited in vain");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
