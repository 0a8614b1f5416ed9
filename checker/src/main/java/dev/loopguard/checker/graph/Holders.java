package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which variables and results can hold an object, or a collection with the object in it, by their
 * types.
 */
final class Holders {
  private final Hierarchy hierarchy;
  private final Collection<ClassSymbol> classes;
  private final Map<ClassSymbol, Boolean> known = new HashMap<>();
  private final Map<ClassSymbol, Boolean> others = new HashMap<>();

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
    Type type = declaredType(key);
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

  private static @Nullable Type declaredType(Object key) {
    return key instanceof VarSymbol variable
        ? variable.type
        : key instanceof Call call ? call.type() : null;
  }

  /** True of what is known to be another object that holds the object, and no collection. */
  boolean isAnother(Object key) {
    ClassSymbol made =
        key instanceof Creation creation
            ? creation.type()
            : key instanceof Body body ? body.type() : null;
    Type type = declaredType(key);
    ClassSymbol holder =
        made != null ? made : type != null && type.tsym instanceof ClassSymbol of ? of : null;
    if (classes.isEmpty() || holder == null) {
      return false;
    }
    Boolean another = others.get(holder);
    if (another == null) {
      another =
          hierarchy.isNoCollection(holder)
              && classes.stream().noneMatch(one -> hierarchy.isSubclass(one, holder));
      others.put(holder, another);
    }
    return another;
  }

  private boolean findMayHold(ClassSymbol holder) {
    if (isText(holder)) {
      return false;
    }
    return classes.isEmpty()
        || !hierarchy.isPlain(holder)
        || classes.stream().anyMatch(type -> hierarchy.isSubclass(type, holder));
  }

  static boolean isText(@Nullable Type type) {
    return type != null && type.tsym instanceof ClassSymbol of && isText(of);
  }

  /** Texts and numbers: nothing is kept in them. */
  static boolean isText(ClassSymbol type) {
    return (type.flags() & Flags.FINAL) != 0
        && type.type.getTypeArguments().isEmpty()
        && type.packge().fullname.contentEquals("java.lang");
  }
}
