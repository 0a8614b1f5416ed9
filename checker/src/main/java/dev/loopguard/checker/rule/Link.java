package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Site;

/**
 * One step of a witness: code that leads on.
 *
 * @param site where it does
 * @param in the code
 * @param to what it calls or touches
 */
public record Link(Site site, Body in, Symbol to) {}
