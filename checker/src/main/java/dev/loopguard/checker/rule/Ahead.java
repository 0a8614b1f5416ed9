package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Constraint;
import dev.loopguard.checker.held.Fact;
import java.util.Map;
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
 * @param constants the same of other parameters, by constants that they must be, or must not be
 * @param awaited the step of a main method before which nothing gets there, where the code at hand
 *     runs earlier
 */
public record Ahead(
    boolean givenAway,
    @Nullable AccessPath teller,
    boolean madeByMain,
    Set<Fact> when,
    Set<Constraint> constants,
    Map<Body, Integer> awaited) {
  static final Ahead NOTHING = new Ahead(false, null, false, Set.of(), Set.of(), Map.of());

  Ahead afterGivingAway() {
    return new Ahead(true, teller, madeByMain, when, constants, awaited);
  }

  Ahead afterMain() {
    return new Ahead(givenAway, teller, true, when, constants, awaited);
  }

  Ahead withTeller(@Nullable AccessPath path) {
    return new Ahead(givenAway, path, madeByMain, when, constants, awaited);
  }

  Ahead when(Set<Fact> conditions) {
    return new Ahead(givenAway, teller, madeByMain, conditions, constants, awaited);
  }

  Ahead given(Set<Constraint> constraints) {
    return new Ahead(givenAway, teller, madeByMain, when, constraints, awaited);
  }

  Ahead awaiting(Map<Body, Integer> steps) {
    return new Ahead(givenAway, teller, madeByMain, when, constants, steps);
  }
}
