package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Spells the paths of one object alike: a getter is the field that it returns, and a local variable
 * that never changes is what it was initialised with, as long as that does not change either.
 */
public final class Paths {
  private final Program program;
  private final Map<VarSymbol, Value> onlyValues = new HashMap<>();
  private final Set<VarSymbol> changing = new HashSet<>();
  private final Getters getters;
  private final Injections injections;

  public Paths(Types types, Program program) {
    this.program = program;
    this.getters = new Getters(types, program);
    for (Body body : program.bodies()) {
      for (Store store : body.stores()) {
        if (store.target() instanceof Value.Variable variable) {
          VarSymbol symbol = variable.symbol();
          if (onlyValues.put(symbol, store.value()) != null || isParameter(symbol)) {
            changing.add(symbol);
          }
        }
      }
    }
    onlyValues.keySet().removeAll(changing);
    this.injections = new Injections(program, this);
  }

  /**
   * True for a variable that is assigned again after its first value. javac's own flag says so only
   * once a file has been through flow analysis, and the later files have not.
   */
  public boolean isChanging(VarSymbol variable) {
    return changing.contains(variable);
  }

  /** The one value that a local variable ever has, or null: several, or a parameter's. */
  public @Nullable Value onlyValue(VarSymbol variable) {
    return isParameter(variable) ? null : onlyValues.get(variable);
  }

  /** The final fields in which an object keeps what a constructor's parameter was given. */
  public List<VarSymbol> keepers(MethodSymbol constructor, int position) {
    return injections.keepers(constructor, position);
  }

  /** The canonical path of a value, or null if it spells none. */
  public @Nullable AccessPath of(@Nullable Value value) {
    AccessPath path = AccessPath.of(value);
    return path == null ? null : canonical(path);
  }

  /** The canonical spelling of a path. */
  public AccessPath canonical(AccessPath path) {
    AccessPath current = withoutDetours(getters.spelled(path));
    for (int i = 0; i < 4; i++) {
      AccessPath next = injections.undone(current);
      next = next != null ? next : withoutAlias(current);
      next = next != null ? next : fromAround(current);
      if (next == null || next.equals(current)) {
        return current;
      }
      current = withoutDetours(getters.spelled(next));
    }
    return current;
  }

  /** The outer instance of what an object keeps in its field is, as good as always, that object. */
  private static AccessPath withoutDetours(AccessPath path) {
    List<Symbol> members = new ArrayList<>();
    for (Symbol member : path.members()) {
      int last = members.size() - 1;
      if (member instanceof ClassSymbol && last >= 0 && members.get(last).owner == member) {
        members.remove(last);
      } else {
        members.add(member);
      }
    }
    return members.size() == path.members().size()
        ? path
        : new AccessPath(path.root(), List.copyOf(members));
  }

  private @Nullable AccessPath withoutAlias(AccessPath path) {
    if (!(path.root() instanceof AccessPath.Root.Variable variable)) {
      return null;
    }
    Value value = onlyValue(variable.symbol());
    AccessPath outer = outer(value, path);
    if (outer != null) {
      return path.from(outer, 1);
    }
    AccessPath alias = AccessPath.of(value);
    return alias != null && isStable(getters.spelled(alias)) ? path.from(alias, 0) : null;
  }

  /** The outer instance of an object where it is made, if that is the first step of a path. */
  @Nullable AccessPath outer(@Nullable Value object, AccessPath path) {
    if (!(object instanceof Value.Created made)
        || path.members().isEmpty()
        || !(path.members().get(0) instanceof ClassSymbol outer)
        || made.creation().construction() == null) {
      return null;
    }
    Value given = made.creation().construction().receiver();
    Type type = given == null ? null : given.declaredType();
    if (type != null) {
      return type.tsym == outer ? of(given) : null;
    }
    Body maker = made.creation().body();
    return maker.type() == outer ? AccessPath.self(maker.home()) : null;
  }

  /** The outer instance of a class written in a method is that method's own. */
  private @Nullable AccessPath fromAround(AccessPath path) {
    if (!(path.root() instanceof AccessPath.Root.Self self)
        || path.members().isEmpty()
        || !(path.members().get(0) instanceof ClassSymbol outer)
        || !(self.home().type().owner instanceof MethodSymbol method)) {
      return null;
    }
    Body around = program.body(method);
    return around == null || method.isStatic()
        ? null
        : path.from(AccessPath.self(around), around.type() == outer ? 1 : 0);
  }

  /** What an object was given where it is made, if that is the first step of a path. */
  @Nullable AccessPath given(@Nullable Value object, AccessPath path) {
    return object instanceof Value.Created ? injections.given(path, object) : null;
  }

  /** True if no assignment can change what the path names while a method runs. */
  public boolean isStable(AccessPath path) {
    boolean root =
        !(path.root() instanceof AccessPath.Root.Variable variable)
            || !isChanging(variable.symbol());
    return root && path.members().stream().allMatch(Paths::isStable);
  }

  static boolean isStable(Symbol member) {
    return !(member instanceof MethodSymbol)
        && (!(member instanceof VarSymbol) || (member.flags() & Flags.FINAL) != 0);
  }

  private static boolean isParameter(VarSymbol variable) {
    return (variable.flags() & Flags.PARAMETER) != 0;
  }
}
