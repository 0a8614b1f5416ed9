package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Rows about who comes first. */
final class PriorityRows extends Rows {
  /** Both events want three turns; the exit comes as an event of the middle level. */
  void oneLevelAPass() {
    assertEquals("3 3", urgentAndLax(1));
    assertEquals("3 1", urgentAndLax(2));
    assertEquals("3 0", urgentAndLax(3));
  }

  private String urgentAndLax(int levels) {
    EventBase base = EventBase.create(time.config().withPriorities(levels));
    int[] calls = new int[2];
    for (int i = 0; i < 2; i++) {
      int index = i;
      base.newTimer(
              event -> {
                if (calls[index] == 3) {
                  base.loopExit(Duration.ZERO);
                } else {
                  calls[index]++;
                  event.add();
                }
              })
          .priority(index * (levels - 1))
          .add();
    }
    base.loop();
    return calls[0] + " " + calls[1];
  }

  void preemption() {
    EventBase base = EventBase.create(time.config().withPriorities(8));
    Event urgent = base.newTimer(event -> note("urgent")).priority(0);
    base.newTimer(
            event -> {
              note("first");
              urgent.activate();
            })
        .priority(4)
        .add();
    base.newTimer(event -> note("second")).priority(4).add();
    base.newTimer(event -> elsewhere(urgent::activate)).priority(5).add();
    base.newTimer(event -> note("third")).priority(5).add();
    base.loop();

    assertRan("first@0", "urgent@0", "second@0", "urgent@0", "third@0");
    assertEquals(
        "Event.priority(8): the base has levels 0 to 7",
        assertThrows(IllegalArgumentException.class, () -> urgent.priority(8)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> urgent.priority(-1));
  }

  /** What is as urgent as that which runs waits for the next pass, and this one goes on. */
  void noPreemptionAmongEquals() {
    Event equal = timer("equal");
    base.newTimer(
            event -> {
              note("first");
              equal.activate();
            })
        .add();
    timer("second").add();
    base.addWatcher(polled());
    base.loop();

    assertRan("polled@0", "first@0", "second@0", "polled@0", "equal@0");
  }

  /** As libevent's {@code max_dispatch_interval}, which spares the levels above its own. */
  void limits() {
    EventBase base =
        EventBase.create(
            time.config().withPriorities(2).withDispatchLimit(Duration.ofMillis(10), 2, 1));
    Event urgent = base.newTimer(event -> note("urgent")).priority(0);
    base.addWatcher(polled());
    for (int i = 0; i < 3; i++) {
      base.newTimer(event -> note("first")).priority(0).add();
      int number = i;
      base.newTimer(event -> note("lax " + number)).priority(1).add();
    }
    base.newTimer(
            event -> {
              note("slow");
              time.advanceMillis(10);
            })
        .priority(1)
        .add();
    timerDueAfter(base, urgent);
    base.loop();

    assertRan(
        "polled@0",
        "first@0",
        "first@0",
        "first@0",
        "polled@0",
        "lax 0@0",
        "lax 1@0",
        "polled@0",
        "lax 2@0",
        "slow@0",
        "polled@10",
        "urgent@10",
        "polled@10",
        "last@10");
  }

  private LoopWatcher polled() {
    return new LoopWatcher() {
      @Override
      public void check() {
        note("polled");
      }
    };
  }

  /**
   * The callback during which the time is up is the last one of its pass, however few they were.
   */
  void limitsOfTime() {
    EventBase base =
        EventBase.create(
            time.config().withPriorities(2).withDispatchLimit(Duration.ofMillis(10), 100, 0));
    time.advanceMillis(100);
    Event urgent = base.newTimer(event -> note("urgent")).priority(0);
    for (int millis : new int[] {9, 1, 0}) {
      base.newTimer(
              event -> {
                note("lax");
                time.advanceMillis(millis);
              })
          .priority(1)
          .add();
    }
    urgent.add(millis(5));
    base.loop();

    assertRan("lax@100", "lax@109", "urgent@110", "lax@110");
  }

  private void timerDueAfter(EventBase base, Event urgent) {
    urgent.add(millis(5));
    base.newTimer(event -> note("last")).priority(1).add();
  }

  /** Tasks that hand in tasks without end, a millisecond each: a timer is still nearly on time. */
  void tasksDoNotSkewTimers() {
    EventBase base = EventBase.create(time.config().withDispatchLimit(Duration.ofDays(1), 16, 0));
    List<Long> fired = new ArrayList<>();
    base.newTimer(
            event -> {
              fired.add(time.millis());
              base.loopBreak();
            })
        .add(millis(1000));
    for (int i = 0; i < 1024; i++) {
      base.execute(
          new Runnable() {
            @Override
            public void run() {
              time.advanceMillis(1);
              base.execute(this);
            }
          });
    }
    base.loop();

    assertTrue(fired.get(0) >= 1000 && fired.get(0) < 1400, "skewed: " + fired);
  }
}
