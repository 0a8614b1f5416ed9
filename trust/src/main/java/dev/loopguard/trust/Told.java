package dev.loopguard.trust;

import java.util.ArrayList;
import java.util.List;

/** How a trial is told to a person. */
final class Told {
  private Told() {}

  static List<String> of(Trial trial) {
    List<String> lines = new ArrayList<>();
    String name = trial.program().name();
    trial.trouble().forEach(what -> lines.add(name + " told nothing: " + what));
    trial.misses().forEach((place, what) -> lines.add(name + " missed " + place + ": " + what));
    trial.unconfirmed().forEach(it -> lines.add(name + " unconfirmed " + it.text()));
    return lines;
  }
}
