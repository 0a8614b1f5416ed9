package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.AccessPath;
import org.jspecify.annotations.Nullable;

/**
 * What must be so for a sink to be reached rightly.
 *
 * @param role the kind of thread
 * @param loop which loop's, in the words of the code at hand; null for some loop of the role
 */
public record Need(String role, @Nullable AccessPath loop) {
  /** What rules need that are not about one loop. */
  static final Need NOTHING = new Need("", null);

  Need withLoop(@Nullable AccessPath path) {
    return new Need(role, path);
  }
}
