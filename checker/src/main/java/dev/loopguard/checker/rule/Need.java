package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.held.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be so for a sink to be reached rightly.
 *
 * @param role the kind of thread
 * @param loop which loop's, in the words of the code at hand; null for some loop of the role
 * @param once what the code that needs it called the loop, where nothing but the places that make
 *     loops can tell of it any more; null where there is nothing to tell
 * @param ahead what lies between the code at hand and the sink
 */
public record Need(String role, @Nullable AccessPath loop, @Nullable AccessPath once, Ahead ahead) {
  /** What rules need that are not about one loop. */
  static final Need NOTHING = new Need("", null);

  Need(String role, @Nullable AccessPath loop) {
    this(role, loop, null, Ahead.NOTHING);
  }

  Need withLoop(AccessPath path) {
    return new Need(role, path, null, ahead);
  }

  /** The same where no words of the code that needs it mean anything. */
  Need elsewhere() {
    return new Need(role, null, loop == null ? once : loop, ahead);
  }

  /** The same of whichever loop of the role. */
  Need ofAnyLoop() {
    return new Need(role, null, null, ahead);
  }

  /** The same with something else ahead. */
  Need with(Ahead other) {
    return new Need(role, loop, once, other);
  }

  /** The same where something is known of the thread, which no longer matters if that is main's. */
  Need after(Set<Fact> facts) {
    return facts.contains(Fact.ifMain(role)) ? with(ahead.afterMain()) : this;
  }
}
