package dev.loopguard.checker.held;

import java.util.Set;

/**
 * What is surely so at one point of a body.
 *
 * @param reachable false if no path gets there
 */
public record Held(boolean reachable, Set<Fact> facts) {
  static final Held NOTHING = new Held(true, Set.of());
  static final Held UNREACHABLE = new Held(false, Set.of());
}
