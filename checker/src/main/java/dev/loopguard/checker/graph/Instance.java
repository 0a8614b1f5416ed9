package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Creation;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object: all that one place of the program makes when it is entered in one way, or one of the
 * places of a factory; or, as far as no more is known, all of a class.
 *
 * @param creations the places of which one makes it; none where that is not known
 * @param type the class that is all that is known of it, or null where the places are
 * @param context how the code was entered that makes it
 */
public record Instance(Set<Creation> creations, @Nullable ClassSymbol type, CallString context) {
  private static final int MAX_CALLS = 2;

  /** Objects made by objects made by objects are told apart no further. */
  static Instance of(Creation creation, CallString context) {
    CallString last = context.last(MAX_CALLS);
    Instance maker = last.self();
    boolean deep = maker != null && maker.context().self() != null;
    return new Instance(Set.of(creation), null, deep ? last.onAny() : last);
  }

  /** Any object of a class or its subclasses. */
  static Instance any(ClassSymbol type) {
    return new Instance(Set.of(), type, CallString.ANY);
  }

  /** One of both, or null where they are not made in the same way. */
  @Nullable Instance or(Instance other) {
    if (!isPlaced() || !other.isPlaced() || !context.equals(other.context)) {
      return null;
    }
    Set<Creation> either = new HashSet<>(creations);
    either.addAll(other.creations);
    return new Instance(Collections.unmodifiableSet(either), null, context);
  }

  /** Whether it is known where it is made. */
  public boolean isPlaced() {
    return type == null;
  }

  /** The one place that makes it, or null for several or none. */
  @Nullable Creation creation() {
    return creations.size() == 1 ? creations.iterator().next() : null;
  }

  /** True if it may be what that place makes. */
  public boolean mayBeMadeBy(Creation creation, Hierarchy hierarchy) {
    return type == null
        ? creations.contains(creation)
        : hierarchy.isSubclass(creation.type(), type);
  }

  /** True if it may be of a class. */
  public boolean mayBeOf(ClassSymbol other, Hierarchy hierarchy) {
    return type == null
        ? creations.stream().anyMatch(creation -> hierarchy.isSubclass(creation.type(), other))
        : hierarchy.isSubclass(type, other) || hierarchy.isSubclass(other, type);
  }

  /** False where it is known where one is made, and that this is not where the other is. */
  boolean mayBeMadeAs(Instance other, Hierarchy hierarchy) {
    if (!isPlaced()) {
      return !other.isPlaced() || other.mayBeMadeAs(this, hierarchy);
    }
    return creations.stream().anyMatch(creation -> other.mayBeMadeBy(creation, hierarchy));
  }

  /** The outermost method that is known to be on the way to where it is made, or null. */
  @Nullable Body home() {
    return isPlaced() ? context.outermost(creations.iterator().next().body()) : null;
  }

  /** How the code is entered that makes it. */
  public Activation maker() {
    return Activation.of(context);
  }
}
