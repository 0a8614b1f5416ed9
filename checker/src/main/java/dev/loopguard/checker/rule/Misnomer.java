package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol;

/**
 * An annotation that says which loop, and names nothing that the declaration could mean.
 *
 * @param declaration the method or field that is annotated
 * @param expression what the annotation says
 */
public record Misnomer(Symbol declaration, String expression) {}
