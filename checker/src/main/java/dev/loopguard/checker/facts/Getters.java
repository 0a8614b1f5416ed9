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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which step of a path is the same as which other: a getter and the field that it returns. A path
 * says the field where it is known of which class the object is; where only a supertype is known
 * that leaves the getter to others, it says the getter.
 */
final class Getters {
  private final Types types;
  private final Program program;
  private final Map<Symbol, Map<ClassSymbol, Symbol>> known = new HashMap<>();

  Getters(Types types, Program program) {
    this.types = types;
    this.program = program;
  }

  /** The path with each step spelled as befits the object that it is made from. */
  AccessPath spelled(AccessPath path) {
    List<Symbol> members = new ArrayList<>();
    Type object = typeOf(path.root());
    for (Symbol member : path.members()) {
      Symbol same = spelled(member, object);
      members.add(same);
      object = same instanceof MethodSymbol getter ? getter.getReturnType() : same.type;
    }
    return members.equals(path.members())
        ? path
        : new AccessPath(path.root(), List.copyOf(members));
  }

  private static @Nullable Type typeOf(AccessPath.Root root) {
    return root instanceof AccessPath.Root.Variable variable
        ? variable.symbol().type
        : root instanceof AccessPath.Root.Self self ? self.home().type().type : null;
  }

  private Symbol spelled(Symbol member, @Nullable Type object) {
    Symbol type = object == null ? null : types.erasure(object).tsym;
    ClassSymbol of = type instanceof ClassSymbol c ? c : (ClassSymbol) member.enclClass();
    return known
        .computeIfAbsent(member, m -> new HashMap<>())
        .computeIfAbsent(of, c -> find(member, c));
  }

  private Symbol find(Symbol member, ClassSymbol of) {
    Symbol same = null;
    if (member instanceof MethodSymbol getter) {
      same = field(getter, of);
    } else if (member instanceof VarSymbol field && isUnseen(field, of)) {
      same = getter(field, of);
    }
    return same == null ? member : same;
  }

  private @Nullable VarSymbol field(MethodSymbol getter, ClassSymbol of) {
    VarSymbol own = fieldOf(getter);
    boolean left = own == null && (getter.flags() & Flags.ABSTRACT) != 0;
    MethodSymbol here =
        left && of.isSubClass(getter.owner, types)
            ? Dispatch.implementation(getter, of, types)
            : null;
    return here == null ? own : fieldOf(here);
  }

  private boolean isUnseen(VarSymbol field, ClassSymbol of) {
    return field.owner != of
        && !field.isStatic()
        && field.owner instanceof ClassSymbol owner
        && owner.isSubClass(of, types);
  }

  /** What a supertype has heirs do who have a field: the getter that returns it. */
  private @Nullable MethodSymbol getter(VarSymbol field, ClassSymbol of) {
    for (Symbol member : field.owner.members().getSymbols()) {
      if (!(member instanceof MethodSymbol getter)
          || !getter.params().isEmpty()
          || fieldOf(getter) != field) {
        continue;
      }
      for (Type above : types.closure(of.type)) {
        for (Symbol left : above.tsym.members().getSymbolsByName(getter.name)) {
          if (left instanceof MethodSymbol declared
              && (declared.flags() & Flags.ABSTRACT) != 0
              && declared.params().isEmpty()) {
            return declared;
          }
        }
      }
    }
    return null;
  }

  private @Nullable VarSymbol fieldOf(MethodSymbol getter) {
    Body body = program.body(getter);
    if (body == null) {
      return implicitAccessor(getter);
    }
    return body.returns().size() == 1
            && body.returns().get(0) instanceof Value.FieldOf access
            && (Paths.isStable(access.field())
                || (body.calls().isEmpty() && body.stores().isEmpty()))
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
}
