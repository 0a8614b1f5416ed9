package dev.loopguard.event;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Calls that ordered something have returned, so a call in the loop must find it done. */
@JCStressTest
@Outcome(id = "2", expect = ACCEPTABLE, desc = "both took effect")
@Outcome(expect = FORBIDDEN, desc = "an order was overlooked, or came twice")
@State
public class OrderSeenStress {
  private final Inbox inbox = new Inbox(new CountingBackend());
  private final List<Throwable> failures = new ArrayList<>();
  private int ordered;

  @Actor
  public void caller() {
    boolean unused = inbox.order(() -> ordered++) && inbox.order(() -> ordered++);
  }

  @Actor
  public void loop() {
    look();
  }

  @Arbiter
  public void later(I_Result r) {
    look();
    r.r1 = ordered;
  }

  private void look() {
    if (inbox.mayHaveOrders()) {
      inbox.carryOut(failures);
    }
  }
}
