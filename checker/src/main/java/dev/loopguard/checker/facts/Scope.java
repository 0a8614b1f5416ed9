package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A declaration around a piece of code, innermost first: what {@code @SuppressWarnings} sits on.
 */
public record Scope(Symbol declaration, @Nullable Scope outer) {}
