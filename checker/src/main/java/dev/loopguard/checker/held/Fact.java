package dev.loopguard.checker.held;

import dev.loopguard.checker.facts.AccessPath;
import org.jspecify.annotations.Nullable;

/**
 * The current thread is a loop's.
 *
 * @param loop which; null for some loop of the role
 * @param basis how one knows
 */
public record Fact(String role, @Nullable AccessPath loop, Basis basis) {

  /** What a fact rests on, and so what ends it. */
  public enum Basis {
    /** A guard or an assertion said so: this thread is in the loop. */
    CHECKED,
    /** The loop is this thread's to run or free, until it is handed to another. */
    OWNED
  }

  Fact withLoop(@Nullable AccessPath path) {
    return new Fact(role, path, basis);
  }
}
