package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.log.EventLog;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows about the loop and its events. */
final class LoopRows extends Rows {
  private final VirtualChannel channel = new VirtualChannel();

  void insideItself() {
    base.newTimer(
            event -> {
              assertThrows(IllegalStateException.class, base::loop);
              note("refused");
            })
        .add();

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertRan("refused@0");
  }

  void breakIsNow() {
    base.newTimer(event -> base.loopBreak()).add();
    timer("second").add();

    assertEquals(LoopResult.DONE, base.loop());
    assertStopped(true, false);
    assertEquals(Optional.of(LoopEnd.BREAK), base.ended());
    assertRan();
  }

  void exit() {
    base.loopExit(millis(300));

    assertEquals(LoopResult.DONE, base.loop());
    assertEquals(300, time.millis());
    assertEquals(1, base.stats().callbacks());
    assertStopped(false, true);
    assertEquals(Optional.of(LoopEnd.EXIT), base.ended());
  }

  void theEarliestExitWins() {
    base.loopExit(millis(3000));
    base.loopExit(millis(200));
    base.loop();

    assertEquals(200, time.millis());
    assertStopped(false, true);
  }

  void freedWithActiveEvents() {
    timer("pending").add(millis(10));
    Event active = timer("active");
    active.activate(Trigger.TIMEOUT);
    reader("reader").add();
    base.free();

    assertRan();
    assertThrows(BaseFreedException.class, active::add);
  }

  void once() {
    channel.ready(EnumSet.of(Interest.READ));
    base.once(channel, EnumSet.of(Interest.READ), null, event -> note("read " + event.triggers()));
    base.once(millis(10), event -> note("timeout"));
    base.once(
        new VirtualChannel(),
        EnumSet.of(Interest.READ),
        millis(20),
        event -> note("in vain " + event.triggers()));
    base.once(Duration.ZERO, event -> note("first"));
    base.once(Duration.ZERO, event -> note("second"));
    assertThrows(
        IllegalArgumentException.class, () -> base.once(channel, Set.of(), null, event -> {}));

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertRan("first@0", "second@0", "read [READ]@0", "timeout@10", "in vain [TIMEOUT]@20");
  }

  void onceAndFreed() {
    base.once(millis(10), event -> note("never"));
    base.once(channel, EnumSet.of(Interest.READ), millis(10), event -> note("never"));
    base.free();

    assertRan();
  }

  void activation() {
    List<Set<Trigger>> told = new ArrayList<>();
    Event event = base.newTimer(e -> told.add(e.triggers()));
    assertEquals(Set.of(), event.pending());
    event.activate(Trigger.READ);
    assertEquals(Set.of(Trigger.READ), event.pending());
    event.activate(Trigger.WRITE, Trigger.TIMEOUT);
    assertEquals(Set.of(Trigger.READ, Trigger.WRITE, Trigger.TIMEOUT), event.pending());

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of(Set.of(Trigger.READ, Trigger.WRITE, Trigger.TIMEOUT)), told);
    assertEquals(Set.of(), event.pending());
  }

  void activatingEachOther() {
    channel.ready(EnumSet.of(Interest.READ, Interest.WRITE));
    int[] calls = new int[3];
    List<Event> two = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int other = 1 - i;
      two.add(
          base.newTimer(
              event -> {
                calls[0]++;
                two.get(other).activate();
              }));
    }
    two.get(0).activate();
    for (Interest interest : EnumSet.of(Interest.READ, Interest.WRITE)) {
      int index = interest == Interest.READ ? 1 : 2;
      base.newEvent(
              channel,
              EnumSet.of(interest),
              event -> {
                calls[index]++;
                if (calls[1] > 100 && calls[2] > 100) {
                  base.loopBreak();
                }
              })
          .add();
    }
    base.loop();

    assertTrue(calls[1] > 100 && calls[2] > 100, "starved: " + calls[1] + " " + calls[2]);
    assertTrue(calls[0] >= 100, "they had their turns, too: " + calls[0]);
  }

  void readyAndTimedOut() {
    channel.ready(EnumSet.of(Interest.READ));
    reader("both").oneShot().add(Duration.ZERO);

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertRan("both [READ, TIMEOUT]@0");
  }

  void timeoutRemoved() {
    Event event = reader("reader");
    event.oneShot().add(millis(10));
    event.removeTimeout();
    assertEquals(Set.of(Trigger.READ), event.pending());
    base.newTimer(e -> channel.ready(EnumSet.of(Interest.READ))).add(millis(100));

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertRan("reader [READ]@100");
  }

  void pending() {
    Event event = reader("reader");
    assertEquals(Set.of(), event.pending());
    assertEquals(Optional.empty(), event.timeLeft());
    event.add(millis(500));

    assertEquals(Set.of(Trigger.READ, Trigger.TIMEOUT), event.pending());
    assertEquals(Optional.of(millis(500)), event.timeLeft());
    time.advanceMillis(200);
    assertEquals(Optional.of(millis(300)), event.timeLeft());
    event.del();
    assertEquals(Set.of(), event.pending());
  }

  /** Each is done when it returns, as no call of another thread is. */
  void inACallback() {
    Event reader = reader("reader");
    Event common = timer("common");
    Event deleted = timer("deleted");
    deleted.add(millis(1));
    reader.oneShot().add(millis(1));
    CommonTimeout fifth = base.commonTimeout(millis(5));
    base.newTimer(
            event -> {
              reader.removeTimeout();
              assertEquals(Set.of(Trigger.READ), reader.pending());
              common.add(fifth);
              assertEquals(Set.of(Trigger.TIMEOUT), common.pending());
              assertTrue(deleted.delAsync().isDone());
              assertEquals(Set.of(), deleted.pending());
              base.activate(channel, EnumSet.of(Interest.READ));
            })
        .add();
    base.loop();

    assertRan("reader [READ]@0", "common@5");
  }

  void addingEachOther() {
    channel.ready(EnumSet.of(Interest.READ));
    List<Event> two = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int other = 1 - i;
      two.add(
          base.newEvent(
                  channel,
                  EnumSet.of(Interest.READ),
                  event -> {
                    note("" + other);
                    two.get(other).add();
                  })
              .oneShot());
    }
    two.forEach(Event::add);
    base.loop(LoopFlag.ONCE);

    assertRan("1@0", "0@0");
    assertEquals(Set.of(Trigger.READ), two.get(0).pending());
    assertEquals(Set.of(), two.get(1).pending());
  }

  void onlyOnce() {
    channel.ready(EnumSet.of(Interest.READ));
    reader("once").oneShot().add(millis(300));

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertRan("once [READ]@0");
  }

  void readAndWriteApart() {
    channel.ready(EnumSet.of(Interest.READ, Interest.WRITE));
    Event reading = reader("reading");
    reading.add();
    base.newEvent(channel, EnumSet.of(Interest.WRITE), event -> note("writing " + event.triggers()))
        .oneShot()
        .add();
    base.loop(LoopFlag.ONCE);
    base.loop(LoopFlag.ONCE);

    assertRan("reading [READ]@0", "writing [WRITE]@0", "reading [READ]@0");
  }

  /** Nobody looks for what nobody waits for any more, or the loop would not rest. */
  void oneOfTwoDeleted() {
    channel.ready(EnumSet.of(Interest.WRITE));
    reader("reader").add(millis(20));
    Event writer = base.newEvent(channel, EnumSet.of(Interest.WRITE), event -> note("writer"));
    writer.oneShot().add();
    base.newTimer(event -> base.loopBreak()).add(millis(10));
    base.loop();

    assertRan("writer@0");
    assertEquals(10, time.millis());
  }

  void oneOfTwoClosed() throws IOException {
    List<String> warnings = new ArrayList<>();
    EventLog.setCallback((severity, message) -> warnings.add(severity + " " + message));
    try {
      VirtualChannel other = new VirtualChannel();
      Event orphan = base.newEvent(other, EnumSet.of(Interest.READ), event -> note("orphan"));
      orphan.add();
      reader("reader").oneShot().add();
      base.loop(LoopFlag.NONBLOCK);
      other.close();
      base.loop(LoopFlag.NONBLOCK);
      assertEquals(Set.of(), orphan.pending());
      channel.ready(EnumSet.of(Interest.READ));

      assertEquals(LoopResult.NO_EVENTS, base.loop());
      assertRan("reader [READ]@0");
      assertEquals(
          List.of("WARN a channel was closed before its event was deleted: " + other), warnings);
    } finally {
      EventLog.setCallback(null);
    }
  }

  void manyAtOnce() {
    for (int i = 0; i < 70; i++) {
      VirtualChannel one = new VirtualChannel();
      one.ready(EnumSet.of(Interest.READ));
      base.newEvent(one, EnumSet.of(Interest.READ), event -> note("")).oneShot().add();
    }

    assertEquals(LoopResult.DONE, base.loop(LoopFlag.NONBLOCK));
    assertEquals(70, ran.size());
  }

  void activatedByChannel() {
    reader("reader").oneShot().add();
    base.activate(new VirtualChannel(), EnumSet.of(Interest.READ));
    base.activate(channel, EnumSet.of(Interest.WRITE));
    base.activateSignal("INT");
    assertEquals(LoopResult.DONE, base.loop(LoopFlag.NONBLOCK));
    assertRan();

    base.activate(channel, EnumSet.of(Interest.READ));
    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertRan("reader [READ]@0");
  }

  void eachEvent() {
    Event pending = timer("pending");
    pending.add(millis(10));
    Event active = timer("active");
    active.activate();
    Event both = reader("both");
    both.add(millis(10));
    both.activate();
    Event waiting = reader("waiting");
    waiting.add();
    Event idle = timer("idle");
    List<Event> seen = new ArrayList<>();

    assertTrue(base.forEachEvent(seen::add));
    assertEquals(Set.of(pending, active, both, waiting), Set.copyOf(seen));
    assertEquals(4, seen.size());
    assertFalse(seen.contains(idle));
    assertFalse(base.forEachEvent(event -> false));
  }

  void counts() {
    assertEquals(0, count());
    Event event = timer("event");
    event.add(millis(10));
    event.activate();
    assertEquals(1, count());
    base.execute(() -> assertEquals(1, count(), "neither tasks nor wake-ups are events"));
    event.del();

    assertEquals(0, count());
  }

  void levelTriggered() {
    channel.ready(EnumSet.of(Interest.READ));
    Event first = reader("first");
    first.add();
    reader("second").add();
    base.loop(LoopFlag.ONCE);
    first.del();
    base.loop(LoopFlag.ONCE);

    assertRan("first [READ]@0", "second [READ]@0", "second [READ]@0");
  }

  void watchersInOrder() {
    LoopWatcher first = watcher("first");
    base.addWatcher(first);
    base.addWatcher(watcher("second"));
    timer("timer").add(millis(10));
    base.loop(LoopFlag.ONCE);
    base.removeWatcher(first);
    timer("again").add();
    base.loop(LoopFlag.NONBLOCK);

    assertRan(
        "first prepare 10@0",
        "second prepare 10@0",
        "first check@10",
        "second check@10",
        "timer@10",
        "second prepare 0@10",
        "second check@10",
        "again@10");
  }

  void watchersWithoutTimer() throws Exception {
    base.addWatcher(watcher("watcher"));
    OtherThread<LoopResult> loop = loopElsewhere();
    assertRan("watcher prepare none@0");
    base.loopBreak();
    loop.join();
  }

  private LoopWatcher watcher(String name) {
    return new LoopWatcher() {
      @Override
      public void prepare(long nanos) {
        note(name + " prepare " + (nanos == NO_TIMEOUT ? "none" : "" + nanos / 1_000_000));
      }

      @Override
      public void check() {
        note(name + " check");
      }
    };
  }

  private Event reader(String name) {
    return base.newEvent(
        channel, EnumSet.of(Interest.READ), event -> note(name + " " + event.triggers()));
  }

  private int count() {
    List<Event> seen = new ArrayList<>();
    assertTrue(base.forEachEvent(seen::add));
    return seen.size();
  }
}
