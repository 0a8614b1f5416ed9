package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.MethodSymbol;

/**
 * A method of an object that a call hands to a thread other than the caller's.
 *
 * @param implementation what that thread will run
 * @param context on which object, as far as it is known
 */
public record GivenAway(Invocation invocation, MethodSymbol implementation, Activation context) {}
