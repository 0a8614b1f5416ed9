package dev.loopguard.event;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Two threads that enter, do something to plain data, and leave: they never do so at once, and the
 * second sees what the first did. Any other outcome is forbidden.
 */
@JCStressTest
@Outcome(id = "11", expect = ACCEPTABLE, desc = "one was refused")
@Outcome(id = "22", expect = ACCEPTABLE, desc = "one after the other")
@State
public class TwoEnterStress {
  private final HomeThread home = new HomeThread(false);
  private int plain;
  private volatile int entered;

  @Actor
  public void one() {
    enter();
  }

  @Actor
  public void other() {
    enter();
  }

  @Arbiter
  public void both(I_Result r) {
    r.r1 = 10 * entered + plain;
  }

  private void enter() {
    try {
      home.enter();
    } catch (IllegalStateException busy) {
      return;
    }
    plain++;
    entered = entered + 1;
    boolean unused = home.leave();
  }
}
