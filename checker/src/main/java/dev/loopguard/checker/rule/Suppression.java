package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import dev.loopguard.checker.facts.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which checks {@code @SuppressWarnings} silences, and where. */
final class Suppression {
  private final Map<Symbol, Set<String>> known = new HashMap<>();
  private final Map<Scope, List<Symbol>> around = new IdentityHashMap<>();
  private final Set<Use> used = new HashSet<>();

  private record Use(String rule, Symbol declaration) {}

  boolean covers(String rule, Scope scope) {
    return silent(scope).stream().anyMatch(declaration -> isOn(declaration, rule));
  }

  /** The declarations around a place that silence anything: almost always none. */
  private List<Symbol> silent(Scope scope) {
    List<Symbol> silent = around.get(scope);
    if (silent == null) {
      silent = new ArrayList<>();
      for (@Nullable Scope s = scope; s != null; s = s.outer()) {
        if (!names(s.declaration()).isEmpty()) {
          silent.add(s.declaration());
        }
      }
      around.put(scope, silent.isEmpty() ? List.of() : silent);
    }
    return silent;
  }

  private Set<String> names(Symbol declaration) {
    return known.computeIfAbsent(declaration, Suppression::namesOn);
  }

  private boolean isOn(Symbol declaration, String rule) {
    Set<String> names = names(declaration);
    return names.contains(rule) || names.contains("all");
  }

  /** Keeps in mind that a bug was kept silent here, if one was. */
  void use(String rule, Scope scope) {
    for (Symbol declaration : silent(scope)) {
      if (isOn(declaration, rule)) {
        used.add(new Use(rule, declaration));
      }
    }
  }

  /** Whether a bug in a declaration is kept silent, of which it is told here. */
  boolean silences(String rule, Symbol declaration) {
    boolean silenced = false;
    for (Symbol s = declaration; s != null; s = s.owner) {
      if (isOn(s, rule)) {
        used.add(new Use(rule, s));
        silenced = true;
      }
    }
    return silenced;
  }

  /** True for a declaration that says, by name, to keep silent about what never happens there. */
  boolean isUnused(String rule, Symbol declaration) {
    return namesOn(declaration).contains(rule) && !used.contains(new Use(rule, declaration));
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
