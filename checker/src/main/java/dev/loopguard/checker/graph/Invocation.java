package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.loopguard.checker.facts.Call;

/**
 * A call that runs an object's code.
 *
 * @param method the method called on the object
 * @param call the call of it, or the one that hands the object to code which will call it
 * @param context how the body around {@code call} was entered
 * @param thread where it runs: the caller's for a plain call
 * @param kept where the object was kept on the way
 */
public record Invocation(
    MethodSymbol method, Call call, Activation context, Handoff.Thread thread, Kept kept) {}
