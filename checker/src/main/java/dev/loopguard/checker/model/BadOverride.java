package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol.MethodSymbol;

/**
 * A loop-only method whose callers were promised any thread.
 *
 * @param overridden the method whose promise is broken; {@code method} itself where one declaration
 *     carries both annotations
 * @param promised the promise, always of any thread
 */
public record BadOverride(MethodSymbol method, MethodSymbol overridden, Contract promised) {}
