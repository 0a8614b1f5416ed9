package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Creation;
import org.jspecify.annotations.Nullable;

/**
 * An object: all that one place of the program makes when it is entered in one way; or, as far as
 * no more is known, all of a class.
 *
 * @param creation the place that makes it, or null for every object of the type
 * @param context how the code was entered that makes it
 */
public record Instance(ClassSymbol type, @Nullable Creation creation, CallString context) {
  private static final int MAX_CALLS = 2;

  /** Objects made by objects made by objects are told apart no further. */
  static Instance of(Creation creation, CallString context) {
    CallString last = context.last(MAX_CALLS);
    Instance maker = last.self();
    boolean deep = maker != null && maker.context().self() != null;
    return new Instance(creation.type(), creation, deep ? last.onAny() : last);
  }

  /** Any object of a class or its subclasses. */
  static Instance any(ClassSymbol type) {
    return new Instance(type, null, CallString.ANY);
  }

  /** The outermost method that is known to be on the way to where it is made, or null. */
  @Nullable Body home() {
    return creation == null ? null : context.outermost(creation.body());
  }

  /** How the code is entered that makes it. */
  public Activation maker() {
    return Activation.of(context);
  }
}
