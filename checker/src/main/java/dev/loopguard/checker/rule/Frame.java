package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.graph.Activation;
import org.jspecify.annotations.Nullable;

/**
 * Code on a chain.
 *
 * @param context how it was entered
 * @param self what {@code this} is, at least; null where nothing is known
 */
record Frame(Body body, Activation context, @Nullable ClassSymbol self) {}
