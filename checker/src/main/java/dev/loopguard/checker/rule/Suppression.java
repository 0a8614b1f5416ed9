package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import dev.loopguard.checker.facts.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which checks {@code @SuppressWarnings} silences, and where. */
final class Suppression {
  private final Map<Symbol, Set<String>> known = new HashMap<>();

  boolean covers(String rule, Scope scope) {
    for (@Nullable Scope s = scope; s != null; s = s.outer()) {
      Set<String> names = known.computeIfAbsent(s.declaration(), Suppression::namesOn);
      if (names.contains(rule) || names.contains("all")) {
        return true;
      }
    }
    return false;
  }

  /** The same for a declaration that no code leads to. */
  boolean covers(String rule, Symbol declaration) {
    for (Symbol s = declaration; s != null; s = s.owner) {
      if (covers(rule, new Scope(s, null))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> namesOn(Symbol declaration) {
    Set<String> names = new HashSet<>();
    for (Attribute.Compound mark : declaration.getAnnotationMirrors()) {
      if (mark.type.tsym.getQualifiedName().contentEquals("java.lang.SuppressWarnings")) {
        collect(mark.member(mark.type.tsym.name.table.names.value), names);
      }
    }
    return names;
  }

  private static void collect(@Nullable Attribute value, Set<String> names) {
    if (value instanceof Attribute.Array array) {
      for (Attribute element : array.values) {
        collect(element, names);
      }
    } else if (value instanceof Attribute.Constant constant) {
      names.add(String.valueOf(constant.value));
    }
  }
}
