package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import org.jspecify.annotations.Nullable;

/**
 * A read or a write of a field.
 *
 * @param owner whose field, null for a static one
 */
public record FieldAccess(Body body, VarSymbol field, @Nullable Value owner, Site site) {}
