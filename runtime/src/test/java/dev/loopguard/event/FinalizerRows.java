package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Rows about finalizers. */
final class FinalizerRows extends Rows {
  void inItsStead() {
    Event event = timer("callback");
    event.add(millis(10));
    event.activate();
    event.finalizeWith(e -> note("finalizer"));

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertRan("finalizer@0");
    assertEquals(0, time.millis(), "its timeout went with it");
    assertEquals(1, base.stats().callbacks());
  }

  void freed() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Event event =
        base.newTimer(
                e -> {
                  running.countDown();
                  await(asked);
                  note("callback ends");
                })
            .persistent();
    OtherThread<LoopResult> loop = loopElsewhere();
    event.add();
    running.await();
    event.finalizeWith(e -> note("finalizer"));
    asked.countDown();
    base.shutdown().get();
    loop.join();

    assertRan("callback ends@0", "finalizer@0");
  }

  void twoFinalizeEachOther() {
    List<Event> two = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int self = i;
      two.add(
          base.newTimer(
              e -> {
                note("callback " + self);
                two.get(1 - self).finalizeWith(f -> note("finalizer " + (1 - self)));
              }));
    }
    two.forEach(Event::add);

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertRan("callback 0@0", "finalizer 1@0");
  }

  void usedAfter() {
    Event event = timer("callback");
    event.finalizeWith(e -> note("finalizer"));

    assertThrows(IllegalStateException.class, event::add);
    assertThrows(IllegalStateException.class, event::activate);
    assertThrows(IllegalStateException.class, () -> event.finalizeWith(e -> note("second")));
    event.del();
    // As from a thread that had begun to when it was finalized.
    long later = millis(5).toNanos();
    event.loop.order("Event.add()", () -> event.arm(later, later, null));
    base.loop();
    assertEquals(0, time.millis());
    event.loop.order("Event.activate()", () -> event.happened(Trigger.READ.bit));
    base.loop();
    event.del();
    base.free();
    assertRan("finalizer@0");
    assertEquals(1, base.stats().callbacks());
  }

  void askedForBeforeTheBaseIsFreed() {
    Event event = timer("callback");
    event.add();
    event.finalizeWith(e -> note("finalizer"));
    base.free();

    assertRan("finalizer@0");
  }
}
