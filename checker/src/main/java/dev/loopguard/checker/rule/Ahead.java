package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.held.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies between the code at hand and the sink.
 *
 * @param givenAway whether the loop is given to another thread there, so that it does not help to
 *     have been its owner
 * @param teller the object whose listeners are on the way, in the words of the code at hand; null
 *     for none, or for one that has no name
 * @param madeByMain whether the thread of main would have made the loop there, so that only another
 *     one is wrong
 * @param when what the boolean parameters of the code at hand must be for it to get there, as far
 *     as it asks them
 */
public record Ahead(
    boolean givenAway, @Nullable AccessPath teller, boolean madeByMain, Set<Fact> when) {
  static final Ahead NOTHING = new Ahead(false, null, false, Set.of());

  Ahead afterGivingAway() {
    return new Ahead(true, teller, madeByMain, when);
  }

  Ahead afterMain() {
    return new Ahead(givenAway, teller, true, when);
  }

  Ahead withTeller(@Nullable AccessPath path) {
    return new Ahead(givenAway, path, madeByMain, when);
  }

  Ahead when(Set<Fact> conditions) {
    return new Ahead(givenAway, teller, madeByMain, conditions);
  }
}
