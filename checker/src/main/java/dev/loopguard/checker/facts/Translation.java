package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in a caller's words what a callee calls by its own: {@code this.base} is {@code conn.base}.
 */
public final class Translation {
  private final Program program;
  private final Paths paths;

  public Translation(Program program, Paths paths) {
    this.program = program;
    this.paths = paths;
  }

  /**
   * The path in the words of the code around {@code call}, which runs {@code callee}; null where it
   * has none.
   */
  public @Nullable AccessPath outOf(Body callee, @Nullable AccessPath path, Call call) {
    AccessPath start = path == null ? null : settled(path, callee);
    if (start == null) {
      return null;
    }
    AccessPath outer = paths.outer(passed(callee, start, call), start);
    AccessPath replacement = outer == null ? replacement(callee, start, call) : outer;
    AccessPath result = replacement == null ? null : start.from(replacement, outer == null ? 0 : 1);
    return result == null ? null : paths.canonical(result);
  }

  private @Nullable AccessPath replacement(Body callee, AccessPath path, Call call) {
    if (path.root() instanceof AccessPath.Root.Variable variable) {
      return program.declaring(variable.symbol()) == callee
          ? paths.of(passed(callee, path, call))
          : AccessPath.of(variable.symbol());
    }
    if (path.root() instanceof AccessPath.Root.Self self) {
      return callee.isFunction() || self.home() != callee
          ? AccessPath.self(self.home())
          : paths.of(passed(callee, path, call));
    }
    return new AccessPath(path.root(), List.of());
  }

  /** What a call passes for the start of a path; null where that is none of the callee's own. */
  private static @Nullable Value passed(Body callee, AccessPath path, Call call) {
    if (path.root() instanceof AccessPath.Root.Variable variable) {
      return argument(callee, variable.symbol(), call);
    }
    boolean own =
        path.root() instanceof AccessPath.Root.Self self
            && !callee.isFunction()
            && self.home() == callee;
    return own && call.kind() != Call.Kind.NEW ? call.receiver() : null;
  }

  private static @Nullable Value argument(Body callee, VarSymbol parameter, Call call) {
    int position = callee.parameters().indexOf(parameter);
    boolean gathered = call.callee().isVarArgs() && position >= call.callee().params().size() - 1;
    boolean passed = position >= 0 && position < call.arguments().size() && !gathered;
    boolean direct = call.callee().params().size() == callee.parameters().size();
    return passed && direct ? call.arguments().get(position) : null;
  }

  /** The same object without the callee's own local variables, which nobody outside knows. */
  private @Nullable AccessPath settled(AccessPath path, Body callee) {
    AccessPath current = path;
    for (int i = 0; i < 4; i++) {
      if (!(current.root() instanceof AccessPath.Root.Variable variable)
          || program.declaring(variable.symbol()) != callee
          || callee.parameters().contains(variable.symbol())) {
        return current;
      }
      Value value = paths.onlyValue(variable.symbol());
      AccessPath alias = value == null ? null : paths.of(value);
      AccessPath next = alias == null ? null : current.from(alias, 0);
      if (next == null) {
        return null;
      }
      current = next;
    }
    return null;
  }
}
