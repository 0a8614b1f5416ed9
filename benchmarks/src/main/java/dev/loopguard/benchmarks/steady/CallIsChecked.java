package dev.loopguard.benchmarks.steady;

import dev.loopguard.event.EventBase;
import dev.loopguard.log.EventLog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What every call of the event API asks first, and the same without it. */
@State(Scope.Thread)
public class CallIsChecked {
  private final EventBase base = EventBase.create();
  private int calls;

  @Benchmark
  public int unchecked() {
    return ++calls;
  }

  /** Is it a log callback? */
  @Benchmark
  public int logGuard() {
    EventLog.refuseInCallback("a call");
    return ++calls;
  }

  /** Is it one, and is it another thread's? */
  @Benchmark
  public int threadAndLogGuard() {
    base.assertInLoopThread();
    return ++calls;
  }

  @TearDown
  public void free() {
    base.free();
  }
}
