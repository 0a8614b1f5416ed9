package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.graph.Activation;

/**
 * Code on a chain.
 *
 * @param context how it was entered
 */
record Frame(Body body, Activation context) {}
