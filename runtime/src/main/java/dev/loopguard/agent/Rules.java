package dev.loopguard.agent;

import dev.loopguard.agent.Outline.FieldOutline;
import dev.loopguard.agent.Outline.MethodOutline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rule counts for a method? The same as for the checker: the method's own, its type's, what
 * it inherits, its package's.
 */
final class Rules {
  /**
   * A rule and where it stands.
   *
   * @param owner the class that its {@code value} speaks of
   * @param method the method whose parameters its {@code value} may name, as declared there
   */
  record Declared(Rule rule, Outline owner, MethodOutline method) {}

  private final Outlines outlines;

  Rules(Outlines outlines) {
    this.outlines = outlines;
  }

  /** The rule for a method of a class, or null. */
  @Nullable Declared of(Outline type, MethodOutline method) {
    if (method.rule() != null) {
      return new Declared(method.rule(), type, method);
    }
    if (!method.inherits()) {
      return null;
    }
    if (type.rule() != null) {
      return new Declared(type.rule(), type, method);
    }
    Declared inherited = method.isPrivate() ? null : inherited(type, method);
    if (inherited != null || type.isLocal()) {
      return inherited;
    }
    Rule ofPackage = outlines.ofPackage(type.packageName());
    return ofPackage == null ? null : new Declared(ofPackage, type, method);
  }

  /** The rule for a field, found where it is declared; null if there is none. */
  @Nullable FieldRule ofField(String owner, String field) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(owner));
    while (!open.isEmpty()) {
      String name = open.remove(0);
      if (seen.add(name)) {
        Outline type = outlines.get(name);
        FieldOutline found = type.fields().get(field);
        if (found != null) {
          return new FieldRule(found, type);
        }
        open.addAll(type.supertypes());
      }
    }
    return null;
  }

  /** A field's rule and the class that declares the field. */
  record FieldRule(FieldOutline field, Outline owner) {}

  /**
   * The rule for a method that a type declares or inherits, by its name and descriptor, or null.
   */
  @Nullable Declared ofMember(Outline type, String key) {
    MethodOutline method = type.methods().get(key);
    return method == null ? strongest(nearest(type, key, new HashSet<>())) : of(type, method);
  }

  /** Of several inherited rules any thread outweighs: whoever calls through it was promised it. */
  private @Nullable Declared inherited(Outline type, MethodOutline method) {
    return strongest(
        keysOf(type, method).stream()
            .flatMap(key -> nearest(type, key, new HashSet<>()).stream())
            .toList());
  }

  private static @Nullable Declared strongest(List<Declared> all) {
    Declared strongest = null;
    for (Declared found : all) {
      if (strongest == null || found.rule().anyThread()) {
        strongest = found;
      }
    }
    return strongest;
  }

  /** A method overrides by its own descriptor and by those of its bridges. */
  private static List<String> keysOf(Outline type, MethodOutline method) {
    String key = Outline.key(method.name(), method.descriptor());
    List<String> keys = new ArrayList<>(List.of(key));
    type.bridges()
        .forEach(
            (bridge, target) -> {
              if (target.equals(key)) {
                keys.add(bridge);
              }
            });
    return keys;
  }

  private List<Declared> nearest(Outline type, String key, Set<String> seen) {
    List<Declared> found = new ArrayList<>();
    for (String name : type.supertypes()) {
      if (!seen.add(name)) {
        continue;
      }
      Outline supertype = outlines.get(name);
      MethodOutline overridden = supertype.methods().get(key);
      if (overridden == null && supertype.bridges().containsKey(key)) {
        overridden = supertype.methods().get(supertype.bridges().get(key));
      }
      if (overridden == null || !overridden.inherits() || overridden.isPrivate()) {
        found.addAll(nearest(supertype, key, seen));
      } else {
        Declared declared = of(supertype, overridden);
        if (declared != null) {
          found.add(declared);
        }
      }
    }
    return found;
  }

  /** What an empty {@code value} means for a method of this type: {@code this}, if it is a loop. */
  boolean isLoop(Outline type) {
    if (type.isLoop()) {
      return true;
    }
    return type.supertypes().stream().anyMatch(name -> isLoop(outlines.get(name)));
  }
}
