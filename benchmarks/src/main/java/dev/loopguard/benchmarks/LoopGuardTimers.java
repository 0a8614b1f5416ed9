package dev.loopguard.benchmarks;

import dev.loopguard.event.Event;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.EventConfig;
import dev.loopguard.event.LoopFlag;
import java.time.Duration;

/** A million of our timers, on the loop's thread and its own clock. */
final class LoopGuardTimers implements Workload {
  /** What is measured; the rest happens between the rounds. */
  enum Part {
    ADD,
    CANCEL,
    FIRE
  }

  private final Part part;
  private final EventBase base;
  private final Event[] timers = new Event[Delays.COUNT];
  private final Duration[] delays = new Duration[Delays.COUNT];
  private long now;
  private long fired;

  LoopGuardTimers(Part part) {
    this.part = part;
    base = EventBase.create(EventConfig.defaults().withClock(() -> now));
    for (int i = 0; i < Delays.COUNT; i++) {
      timers[i] = base.newTimer(event -> fired++);
      delays[i] = Duration.ofNanos(Delays.NANOS[i]);
    }
  }

  @Override
  public void prepare() {
    inLoop(part == Part.ADD ? this::cancel : this::add);
  }

  @Override
  public long run() {
    switch (part) {
      case ADD -> inLoop(this::add);
      case CANCEL -> inLoop(this::cancel);
      case FIRE -> {
        long before = fired;
        now += 60_000_000_000L;
        base.loop();
        if (fired - before != Delays.COUNT) {
          throw new AssertionError(fired - before);
        }
      }
    }
    return Delays.COUNT;
  }

  private void inLoop(Runnable code) {
    base.execute(code);
    base.loop(LoopFlag.NONBLOCK);
  }

  private void add() {
    for (int i = 0; i < Delays.COUNT; i++) {
      timers[i].add(delays[i]);
    }
  }

  private void cancel() {
    for (int i : Delays.ORDER) {
      timers[i].del();
    }
  }

  @Override
  public void close() {
    base.free();
  }
}
