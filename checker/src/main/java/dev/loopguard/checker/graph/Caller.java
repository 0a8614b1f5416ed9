package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Call;

/**
 * A call of a body.
 *
 * @param context how the code around the call was entered
 */
public record Caller(Call call, Activation context) {}
