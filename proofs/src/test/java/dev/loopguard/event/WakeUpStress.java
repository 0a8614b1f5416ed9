package dev.loopguard.event;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The loop going to sleep against a call: it is seen, or the loop is woken, or both. */
@JCStressTest
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "neither seen nor woken: the loop sleeps on it")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "woken")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "seen")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "seen, and woken once for nothing")
@State
public class WakeUpStress {
  private final CountingBackend backend = new CountingBackend();
  private final Inbox inbox = new Inbox(backend);

  @Actor
  public void loop(II_Result r) {
    inbox.beginSleep();
    r.r1 = inbox.isEmpty() ? 0 : 1;
  }

  @Actor
  public void caller() {
    boolean unused = inbox.execute(() -> {});
  }

  @Arbiter
  public void woken(II_Result r) {
    r.r2 = backend.wakeUps;
  }
}
