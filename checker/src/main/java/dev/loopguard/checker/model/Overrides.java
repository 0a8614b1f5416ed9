package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which methods a method overrides. */
final class Overrides {
  private final Types types;
  private final Map<MethodSymbol, List<MethodSymbol>> nearest = new HashMap<>();

  Overrides(Types types) {
    this.types = types;
  }

  /**
   * The methods that this one overrides or implements and that no other of them overrides, in
   * javac's order of supertypes.
   */
  List<MethodSymbol> nearest(MethodSymbol method) {
    List<MethodSymbol> known = nearest.get(method);
    if (known == null) {
      known = overridable(method) ? withoutOverridden(all(method)) : List.of();
      nearest.put(method, known);
    }
    return known;
  }

  private static boolean overridable(MethodSymbol method) {
    return method.owner instanceof ClassSymbol
        && !method.isConstructor()
        && !method.isStatic()
        && !method.isStaticOrInstanceInit()
        && !method.isPrivate();
  }

  private List<MethodSymbol> all(MethodSymbol method) {
    ClassSymbol type = method.enclClass();
    List<MethodSymbol> overridden = new ArrayList<>();
    for (ClassSymbol supertype : supertypes(type)) {
      if (supertype != type) {
        addOverridden(method, type, supertype, overridden);
      }
    }
    return overridden;
  }

  private void addOverridden(
      MethodSymbol method, ClassSymbol type, ClassSymbol supertype, List<MethodSymbol> overridden) {
    try {
      for (Symbol member : supertype.members().getSymbolsByName(method.name)) {
        if (member instanceof MethodSymbol other
            && overridable(other)
            && method.overrides(other, type, types, /* checkResult= */ false)) {
          overridden.add(other);
        }
      }
    } catch (CompletionFailure missingClass) {
      return; // A supertype that is not on the class path declares nothing that we could see.
    }
  }

  /** The type and all its supertypes, each before those that it is made of. */
  List<ClassSymbol> supertypes(ClassSymbol type) {
    try {
      List<ClassSymbol> all = new ArrayList<>();
      for (Type supertype : types.closure(type.type)) {
        all.add((ClassSymbol) supertype.tsym);
      }
      return all;
    } catch (CompletionFailure missingClass) {
      return List.of();
    }
  }

  private List<MethodSymbol> withoutOverridden(List<MethodSymbol> methods) {
    List<MethodSymbol> left = new ArrayList<>();
    for (MethodSymbol method : methods) {
      if (left.stream().noneMatch(near -> near.owner.isSubClass(method.owner, types))) {
        left.add(method);
      }
    }
    return List.copyOf(left);
  }
}
