package dev.loopguard.trust.check;

import java.util.List;

/**
 * What came of a compilation.
 *
 * @param errors what javac could not compile, and every fault of the checker itself
 */
public record Checked(List<Alarm> alarms, List<String> errors) {
  /** Keeps what cannot change. */
  public Checked {
    alarms = List.copyOf(alarms);
    errors = List.copyOf(errors);
  }
}
