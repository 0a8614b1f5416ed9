package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.facts.Call;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which variables and results can hold an object, or a collection with the object in it, by their
 * types.
 */
final class Holders {
  private final Hierarchy hierarchy;
  private final Collection<ClassSymbol> classes;
  private final Map<ClassSymbol, Boolean> known = new HashMap<>();

  /**
   * @param classes those of which the object may be; none where that is not known
   */
  Holders(Hierarchy hierarchy, Collection<ClassSymbol> classes) {
    this.hierarchy = hierarchy;
    this.classes = classes;
  }

  /** The classes of which the object may be; none where that is not known. */
  Collection<ClassSymbol> classes() {
    return classes;
  }

  boolean mayHold(Object key) {
    Type type =
        key instanceof VarSymbol variable
            ? variable.type
            : key instanceof Call call ? call.type() : null;
    if (type == null || type.isPrimitiveOrVoid()) {
      return type == null;
    }
    if (!(type.tsym instanceof ClassSymbol holder)) {
      return true;
    }
    Boolean holds = known.get(holder);
    if (holds == null) {
      holds = findMayHold(holder);
      known.put(holder, holds);
    }
    return holds;
  }

  private boolean findMayHold(ClassSymbol holder) {
    if (isText(holder)) {
      return false;
    }
    return classes.isEmpty()
        || !hierarchy.isPlain(holder)
        || classes.stream().anyMatch(type -> hierarchy.isSubclass(type, holder));
  }

  /** Texts and numbers: nothing is kept in them. */
  static boolean isText(ClassSymbol type) {
    return (type.flags() & Flags.FINAL) != 0
        && type.type.getTypeArguments().isEmpty()
        && type.packge().fullname.contentEquals("java.lang");
  }
}
