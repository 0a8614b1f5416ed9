package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Body;

/**
 * A body with what is known of how it is entered.
 *
 * @param context by which calls, or on which object; for a function, the same of the code that
 *     makes it
 */
public record Entered(Body body, Activation context) {}
