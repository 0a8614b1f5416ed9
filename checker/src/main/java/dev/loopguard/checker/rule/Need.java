package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.AccessPath;
import org.jspecify.annotations.Nullable;

/**
 * What must be so for a sink to be reached rightly.
 *
 * @param role the kind of thread
 * @param loop which loop's, in the words of the code at hand; null for some loop of the role
 * @param givenAway whether the loop is given to another thread before the sink is reached, so that
 *     it does not help to have been its owner
 */
public record Need(String role, @Nullable AccessPath loop, boolean givenAway) {
  /** What rules need that are not about one loop. */
  static final Need NOTHING = new Need("", null);

  Need(String role, @Nullable AccessPath loop) {
    this(role, loop, false);
  }

  Need withLoop(@Nullable AccessPath path) {
    return new Need(role, path, givenAway);
  }

  Need afterGivingAway() {
    return new Need(role, loop, true);
  }
}
