package dev.loopguard.checker.held;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.AccessPath;
import java.util.Set;
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
    /** A guard said that what the path names is done, so that nobody waits for it. */
    DONE,
    /** The same for now: a guard said that there is something, which somebody may take away. */
    READY,
    /** If this is the thread of main, it is the loop's: it has made the first one. */
    IF_MAIN,
    /** Nothing about the thread: a loop of the role has been created, whichever. */
    CREATED,
    /** Nothing about a loop: the path is a thread, which has ended. */
    ENDED,
    /** Nothing about a loop: the path is null. */
    NULL,
    /** Nothing about a loop: the path is a boolean parameter, which is true. */
    TRUE,
    /** The contrary: it is false. */
    FALSE
  }

  /** What a boolean parameter tells: its own value, of which callers may know more. */
  static Answer answer(VarSymbol parameter) {
    AccessPath path = AccessPath.of(parameter);
    return new Answer(
        Set.of(new Fact("", path, Basis.TRUE)), Set.of(new Fact("", path, Basis.FALSE)));
  }

  /** The thread of main is the loop's, whoever this one is. */
  public static Fact ifMain(String role) {
    return new Fact(role, null, Basis.IF_MAIN);
  }

  /** True if it says that the current thread is the loop's. */
  public boolean isHeld() {
    return basis == Basis.CHECKED || basis == Basis.OWNED;
  }

  /** True if it says that nobody has to wait for what the path names. */
  public boolean isDone() {
    return basis == Basis.DONE || basis == Basis.READY;
  }

  /** True if it says something of a boolean and nothing of a loop. */
  public boolean isOfBoolean() {
    return basis == Basis.TRUE || basis == Basis.FALSE;
  }

  Fact withLoop(@Nullable AccessPath path) {
    return new Fact(role, path, basis);
  }
}
