package dev.loopguard.checker.facts;

/**
 * An assignment.
 *
 * @param target a variable, a field, or an element of a container
 * @param value what is kept there
 */
public record Store(Value target, Value value) {}
