package dev.loopguard.checker.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the analysis of a program began and gave up, as it would have taken more than a stated
 * number of steps: never of seconds, so that the same is given up on every machine. What lies
 * beyond is missed, and whoever relies on what was found must be able to know.
 */
public final class Unfinished {
  private final Set<String> searches = new LinkedHashSet<>();
  private final Set<String> details = new LinkedHashSet<>();

  Unfinished() {}

  /** A search for findings has ended early: any number of them may be missing. */
  public void search(String what) {
    searches.add(what);
  }

  /** One object, value or method was not followed to the end: a finding or two may be missing. */
  public void detail(String what) {
    details.add(what);
  }

  public List<String> searches() {
    return List.copyOf(searches);
  }

  public List<String> details() {
    return List.copyOf(details);
  }
}
