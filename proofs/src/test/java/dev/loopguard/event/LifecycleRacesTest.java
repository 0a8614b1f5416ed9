package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In great numbers: nothing that was accepted is lost, and no break is. Peers run beside us. */
final class LifecycleRacesTest {
  private static final int ROUNDS = Integer.getInteger("proofs.rounds", 100_000);

  /** A round of these takes far longer, and a fraction of them shows the loss. */
  private static final int PEERS_ROUNDS = Integer.getInteger("proofs.peers.rounds", 20_000);

  private final SubmitAgainstClose submissions = new SubmitAgainstClose();
  private final BreakAgainstEnter breaks = new BreakAgainstEnter();

  @AfterEach
  void end() {
    submissions.end();
    breaks.end();
  }

  @Test
  void submitAgainstCloseLosesNothing() throws Exception {
    SubmitAgainstClose.Outcome ours = submissions.ours(ROUNDS);
    System.out.println(ours);
    System.out.println(submissions.netty(PEERS_ROUNDS));

    assertEquals(0, ours.lost());
    assertTrue(ours.accepted() > 0 && ours.refusals() > 0, ours.toString());
  }

  @Test
  void breakAgainstEnterLosesNothing() throws Exception {
    BreakAgainstEnter.Outcome ours = breaks.ours(ROUNDS);
    System.out.println(ours);
    System.out.println(breaks.clearedAtEntry(Math.min(PEERS_ROUNDS, 1000)));

    assertEquals(0, ours.lost());
  }
}
