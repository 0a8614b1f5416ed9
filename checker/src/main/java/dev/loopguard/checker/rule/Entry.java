package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.graph.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * A way into a body.
 *
 * @param followed whether the way there is known; false where it may be any caller's
 * @param home the method that makes what is entered, or surely enters it; null where nobody knows
 */
record Entry(Invocation invocation, boolean followed, @Nullable Body home) {}
