package dev.loopguard.trust.run;

import dev.loopguard.agent.CallRecord;
import java.util.List;

/**
 * What happened when a program ran.
 *
 * @param trouble why it did not end as it should; empty if it did
 */
public record Observed(List<CallRecord> calls, String trouble) {
  /** Keeps what cannot change. */
  public Observed {
    calls = List.copyOf(calls);
  }
}
