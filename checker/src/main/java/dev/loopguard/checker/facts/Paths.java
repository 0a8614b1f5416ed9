package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
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

  public Paths(Program program) {
    this.program = program;
    Set<VarSymbol> assignedTwice = new HashSet<>();
    for (Body body : program.bodies()) {
      for (Store store : body.stores()) {
        if (store.target() instanceof Value.Variable variable
            && onlyValues.put(variable.symbol(), store.value()) != null) {
          assignedTwice.add(variable.symbol());
        }
      }
    }
    onlyValues.keySet().removeAll(assignedTwice);
  }

  /** The one value that a local variable ever has, or null: several, or a parameter's. */
  public @Nullable Value onlyValue(VarSymbol variable) {
    return isParameter(variable) ? null : onlyValues.get(variable);
  }

  /** The canonical path of a value, or null if it spells none. */
  public @Nullable AccessPath of(@Nullable Value value) {
    AccessPath path = AccessPath.of(value);
    return path == null ? null : canonical(path);
  }

  /** The canonical spelling of a path. */
  public AccessPath canonical(AccessPath path) {
    AccessPath current = withFieldsForGetters(path);
    for (int i = 0; i < 4; i++) {
      AccessPath next = withoutAlias(current);
      if (next == null || next.equals(current)) {
        return current;
      }
      current = withFieldsForGetters(next);
    }
    return current;
  }

  private @Nullable AccessPath withoutAlias(AccessPath path) {
    if (!(path.root() instanceof AccessPath.Root.Variable variable)) {
      return null;
    }
    AccessPath alias = AccessPath.of(onlyValue(variable.symbol()));
    return alias != null && isStable(withFieldsForGetters(alias)) ? path.from(alias, 0) : null;
  }

  /** True if no assignment can change what the path names while a method runs. */
  public boolean isStable(AccessPath path) {
    boolean root =
        !(path.root() instanceof AccessPath.Root.Variable variable)
            || (variable.symbol().flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
    return root && path.members().stream().allMatch(Paths::isStable);
  }

  private static boolean isStable(Symbol member) {
    return !(member instanceof MethodSymbol) && (!(member instanceof VarSymbol) || (member.flags() & Flags.FINAL) != 0);
  }

  private AccessPath withFieldsForGetters(AccessPath path) {
    List<Symbol> members = new ArrayList<>();
    for (Symbol member : path.members()) {
      VarSymbol field = member instanceof MethodSymbol getter ? fieldOf(getter) : null;
      members.add(field != null ? field : member);
    }
    return new AccessPath(path.root(), List.copyOf(members));
  }

  private @Nullable VarSymbol fieldOf(MethodSymbol getter) {
    Body body = program.body(getter);
    if (body == null) {
      return implicitAccessor(getter);
    }
    boolean plain = body.returns().size() == 1 && body.calls().isEmpty() && body.stores().isEmpty();
    return plain
            && body.returns().get(0) instanceof Value.FieldOf access
            && (getter.isStatic()
                ? access.owner() == null
                : access.owner() instanceof Value.Self self && self.type() == body.type())
        ? access.field()
        : null;
  }

  /** A record's accessor that nobody wrote. */
  private static @Nullable VarSymbol implicitAccessor(MethodSymbol getter) {
    if ((getter.owner.flags() & Flags.RECORD) == 0 || !getter.params().isEmpty()) {
      return null;
    }
    for (Symbol member : getter.owner.members().getSymbolsByName(getter.name)) {
      if (member instanceof VarSymbol component) {
        return component;
      }
    }
    return null;
  }

  private static boolean isParameter(VarSymbol variable) {
    return (variable.flags() & Flags.PARAMETER) != 0;
  }
}
