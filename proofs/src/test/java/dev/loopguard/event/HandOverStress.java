package dev.loopguard.event;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A thread that enters the loop against one that shuts it down: one of them has it, and the other
 * knows. Any other outcome is forbidden.
 */
@JCStressTest
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "entered, so it is the one that frees")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "claimed, so entering was refused")
@State
public class HandOverStress {
  private final HomeThread home = new HomeThread(false);

  @Actor
  public void enters(II_Result r) {
    try {
      home.enter();
      r.r1 = 1;
    } catch (BaseFreedException refused) {
      r.r1 = 0;
    }
  }

  @Actor
  public void claims(II_Result r) {
    r.r2 = home.claimUnlessBusy() ? 1 : 0;
  }
}
