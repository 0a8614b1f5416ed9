package dev.loopguard.checker.held;

import dev.loopguard.checker.facts.AccessPath;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the current thread and a loop.
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
    OWNED,
    /** The contrary: a guard said that this thread is not in the loop. */
    ABSENT,
    /** A guard said that this thread is not in a callback of the context that the role names. */
    OUTSIDE,
    /** Nothing about the thread: a loop of the role has been created, whichever. */
    CREATED
  }

  /** True if it says that the current thread is the loop's. */
  public boolean isHeld() {
    return basis == Basis.CHECKED || basis == Basis.OWNED;
  }

  Fact withLoop(@Nullable AccessPath path) {
    return new Fact(role, path, basis);
  }
}
