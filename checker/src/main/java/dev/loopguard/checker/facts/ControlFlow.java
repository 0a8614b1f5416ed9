package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which order a body from a class file runs, for who must know what surely happened before a
 * point. A body from source has its tree instead.
 *
 * @param points the first is where the body begins
 * @param places the point at which each call, field access and creation is
 */
public record ControlFlow(List<Point> points, Map<Object, Integer> places) {

  /** How a point goes on. */
  public enum Kind {
    /** To whatever comes next. */
    STEP,
    /** To the first of what comes next where the condition is false, to the second where true. */
    BRANCH,
    /** Back to the caller, with the condition's value if there is one. */
    RETURN,
    /** To a handler, or out of the body. */
    THROW
  }

  /**
   * One instruction that matters.
   *
   * @param call what it calls, if anything
   * @param condition the boolean that it tests or returns, as a list of all that it may be
   * @param targets the variables or the field that it assigns
   * @param value what it assigns or returns, if that is of interest
   * @param next the points that follow
   * @param handlers the points that follow where it throws
   */
  public record Point(
      Kind kind,
      @Nullable Call call,
      List<Condition> condition,
      List<Value> targets,
      @Nullable Value value,
      List<Integer> next,
      List<Integer> handlers) {}

  /** One way in which a boolean came to be. */
  public sealed interface Condition {
    /** A call returned it. */
    record Returned(Call call) implements Condition {}

    /** It is the constant that was made at a point. */
    record Constant(boolean value, int point) implements Condition {}

    /** The caller passed it. */
    record Passed(VarSymbol parameter) implements Condition {}

    /** Two objects were compared, and are one. */
    record Same(Value one, Value other) implements Condition {}

    /** An object was compared with null, and is null. */
    record IsNull(Value object) implements Condition {}

    /** Nobody knows. */
    record Unknown() implements Condition {}
  }
}
