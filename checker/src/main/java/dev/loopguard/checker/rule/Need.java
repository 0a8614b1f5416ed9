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
 * @param givenAway whether the loop is given to another thread before the sink is reached, so that
 *     it does not help to have been its owner
 * @param teller the object whose listeners are on the way, in the words of the code at hand; null
 *     for none, or for one that has no name
 * @param unlessMain whether the thread of main would have made the loop before the sink is reached,
 *     so that only another one is wrong
 * @param when what the boolean parameters of the code at hand must be for it to get to the sink, as
 *     far as it asks them
 */
public record Need(
    String role,
    @Nullable AccessPath loop,
    @Nullable AccessPath once,
    boolean givenAway,
    @Nullable AccessPath teller,
    boolean unlessMain,
    Set<Fact> when) {
  /** What rules need that are not about one loop. */
  static final Need NOTHING = new Need("", null);

  Need(String role, @Nullable AccessPath loop) {
    this(role, loop, null, false, null, false, Set.of());
  }

  Need withLoop(AccessPath path) {
    return new Need(role, path, null, givenAway, teller, unlessMain, when);
  }

  Need withTeller(@Nullable AccessPath path) {
    return new Need(role, loop, once, givenAway, path, unlessMain, when);
  }

  /** The same where no words of the code that needs it mean anything. */
  Need elsewhere() {
    return new Need(role, null, loop == null ? once : loop, givenAway, teller, unlessMain, when);
  }

  /** The same of whichever loop of the role. */
  Need ofAnyLoop() {
    return new Need(role, null, null, givenAway, teller, unlessMain, when);
  }

  Need afterGivingAway() {
    return new Need(role, loop, once, true, teller, unlessMain, when);
  }

  /** The same where something is known of the thread, which no longer matters if that is main's. */
  Need after(Set<Fact> facts) {
    return facts.contains(Fact.ifMain(role))
        ? new Need(role, loop, once, givenAway, teller, true, when)
        : this;
  }

  /** The same where other parameters than before must be something. */
  Need when(Set<Fact> conditions) {
    return new Need(role, loop, once, givenAway, teller, unlessMain, conditions);
  }
}
