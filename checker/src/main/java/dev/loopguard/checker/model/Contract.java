package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol;

/**
 * What a declaration promises about the thread that runs it.
 *
 * @param role the kind of thread, such as {@code "event loop"}; without meaning for any thread
 * @param loop which loop, an expression as in {@code @GuardedBy}; {@code ""} when none is named
 * @param declaredAt the method, field, parameter, type or package that carries the annotation
 */
public record Contract(
    Kind kind, String role, String loop, Symbol declaredAt, Provenance provenance) {

  /** The two promises. */
  public enum Kind {
    /** Only the loop's thread runs it. */
    LOOP_ONLY,
    /** Any thread may run it. */
    ANY_THREAD
  }

  public boolean loopOnly() {
    return kind == Kind.LOOP_ONLY;
  }

  public boolean anyThread() {
    return kind == Kind.ANY_THREAD;
  }
}
