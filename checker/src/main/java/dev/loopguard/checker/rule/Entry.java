package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.graph.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * A way into a body.
 *
 * @param self what the caller's own {@code this} is, where the callee's is the same
 * @param followed whether the way there is known; false where it may be any caller's
 * @param home the method that makes what is entered; null where it was not followed from there
 */
record Entry(
    Invocation invocation, @Nullable ClassSymbol self, boolean followed, @Nullable Body home) {}
