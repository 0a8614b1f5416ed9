package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in a caller's words what a callee calls by its own: {@code this.base} is {@code conn.base}.
 */
public final class Translation {
  private final Types types;
  private final Program program;
  private final Paths paths;
  private final Makers makers;

  /** Knows what was made where. */
  public interface Makers {
    /** What a value surely is that the code around it has made; else the value itself. */
    Value made(Value value, Body user);
  }

  public Translation(Types types, Program program, Paths paths, Makers makers) {
    this.types = types;
    this.program = program;
    this.paths = paths;
    this.makers = makers;
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
    Value passed = passed(callee, start, call);
    AccessPath given = paths.given(passed, start);
    if (given != null) {
      return paths.canonical(given);
    }
    AccessPath outer = paths.outer(passed, start);
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
  private @Nullable Value passed(Body callee, AccessPath path, Call call) {
    if (path.root() instanceof AccessPath.Root.Variable variable) {
      return argument(callee, variable.symbol(), call);
    }
    boolean own =
        path.root() instanceof AccessPath.Root.Self self
            && !callee.isFunction()
            && self.home() == callee;
    return own && call.kind() != Call.Kind.NEW ? object(callee, call) : null;
  }

  /** The object that a call is made on, or the one among its arguments that it is given to run. */
  private @Nullable Value object(Body callee, Call call) {
    Value receiver = call.receiver() == null ? null : named(call.receiver(), call);
    if (receiver != null && (isCalled(callee, call) || mayBe(receiver, callee.type()))) {
      return receiver;
    }
    List<Value> given =
        call.arguments().stream()
            .map(value -> named(value, call))
            .filter(value -> mayBe(value, callee.type()))
            .toList();
    return given.size() == 1 ? given.get(0) : null;
  }

  /** What comes out of a collection has no name of its own, but may have been made there. */
  private Value named(Value value, Call call) {
    return value instanceof Value.Variable ? value : makers.made(value, call.body());
  }

  /** A receiver known as an interface may be of any class that has such a method. */
  private static boolean isCalled(Body callee, Call call) {
    return callee.method().name == call.callee().name
        && callee.method().params().size() == call.callee().params().size();
  }

  private boolean mayBe(Value value, ClassSymbol type) {
    return value.declaredType() != null && isOfType(value, type.type);
  }

  /** False of a function that a library is given, which is none of what it passes to it. */
  private boolean isOfType(Value value, Type type) {
    Type known = value.declaredType();
    return known == null
        || !(known.tsym instanceof ClassSymbol of && type.tsym instanceof ClassSymbol wanted)
        || of.isSubClass(wanted, types)
        || wanted.isSubClass(of, types);
  }

  /** True if a path begins with what the callee is passed as a parameter. */
  public boolean isOfParameter(Body callee, @Nullable AccessPath path) {
    AccessPath start = path == null ? null : settled(path, callee);
    return start != null
        && start.root() instanceof AccessPath.Root.Variable variable
        && callee.parameters().contains(variable.symbol());
  }

  private @Nullable Value argument(Body callee, VarSymbol parameter, Call call) {
    int position = callee.parameters().indexOf(parameter);
    boolean gathered = call.callee().isVarArgs() && position >= call.callee().params().size() - 1;
    boolean passed = position >= 0 && position < call.arguments().size() && !gathered;
    boolean direct = call.callee().params().size() == callee.parameters().size();
    Value value = passed && direct ? named(call.arguments().get(position), call) : null;
    return value != null && isOfType(value, parameter.type) ? value : null;
  }

  /** The same object without the callee's own local variables, which nobody outside knows. */
  private @Nullable AccessPath settled(AccessPath path, Body callee) {
    AccessPath current = path;
    for (int i = 0; i < 4; i++) {
      if (!(current.root() instanceof AccessPath.Root.Variable variable)
          || program.declaring(variable.symbol()) != callee) {
        return current;
      }
      if (callee.parameters().contains(variable.symbol())) {
        // What is assigned again is not what was passed.
        return callee.isKept(variable.symbol()) ? current : null;
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
