package dev.loopguard.benchmarks.steady;

import dev.loopguard.event.Event;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.LoopResult;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A timer that is always due; to enter the loop is shared by many. */
@State(Scope.Thread)
public class TimerFires {
  private static final int TIMERS = 100_000;

  private final EventBase base = EventBase.create();
  private final Event persistent = base.newTimer(event -> count()).persistent();
  private final Event addedAgain = base.newTimer(event -> addAgain());
  private final Duration delay = Duration.ofNanos(1);
  private int fired;

  /** One that waits on by itself. */
  @Benchmark
  @OperationsPerInvocation(TIMERS)
  public LoopResult persistent() {
    persistent.add(delay);
    LoopResult ended = base.loop();
    persistent.del();
    return ended;
  }

  /** One that its callback adds again. */
  @Benchmark
  @OperationsPerInvocation(TIMERS)
  public LoopResult addedAgain() {
    addedAgain.add(delay);
    LoopResult ended = base.loop();
    addedAgain.del();
    return ended;
  }

  private void addAgain() {
    addedAgain.add(delay);
    count();
  }

  private void count() {
    if (++fired % TIMERS == 0) {
      base.loopBreak();
    }
  }

  @TearDown
  public void free() {
    base.free();
  }
}
