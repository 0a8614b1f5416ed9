package dev.loopguard.event;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Two callers while the loop sleeps: it is woken once. Any other outcome is forbidden. */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "woken once")
@State
public class WakeUpOnceStress {
  private final CountingBackend backend = new CountingBackend();
  private final Inbox inbox = new Inbox(backend);

  public WakeUpOnceStress() {
    inbox.beginSleep();
  }

  @Actor
  public void first() {
    boolean unused = inbox.execute(() -> {});
  }

  @Actor
  public void second() {
    inbox.wake();
  }

  @Arbiter
  public void woken(I_Result r) {
    r.r1 = backend.wakeUps;
  }
}
