package dev.loopguard.checker.held;

import java.util.function.Predicate;

/**
 * What one call does to what is held, in the words of the code around it.
 *
 * @param ends the facts that it puts an end to
 * @param told what holds once it is over; in its {@code ofResult}, of what it returned
 */
record Effect(Predicate<Fact> ends, Summary told) {}
