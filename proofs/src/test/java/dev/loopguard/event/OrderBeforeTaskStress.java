package dev.loopguard.event;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A call that orders something and then hands in a task, which must find it done. */
@JCStressTest
@Outcome(id = "0, 1", expect = FORBIDDEN, desc = "the task runs before what was ordered before it")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "neither has come")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "the order took effect, and the task comes later")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "one after the other")
@State
public class OrderBeforeTaskStress {
  private final Inbox inbox = new Inbox(new CountingBackend());
  private final Tasks tasks = new Tasks(inbox.tasks, System::nanoTime, new Uncaught(null));
  private final ActiveQueues active = new ActiveQueues(1);
  private final List<Throwable> failures = new ArrayList<>();
  private int ordered;

  @Actor
  public void caller() {
    boolean unused = inbox.order(() -> ordered = 1) && inbox.execute(() -> {});
  }

  @Actor
  public void loop(II_Result r) {
    tasks.arrive();
    inbox.carryOut(failures);
    tasks.activate(active);
    r.r1 = ordered;
    r.r2 = active.isEmpty() ? 0 : 1;
  }
}
