package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a reference comes from, as far as one expression tells. */
public sealed interface Value {

  /** Something of no interest: a literal, {@code null}, a number. */
  Value NONE = new None();

  /** A local variable or a parameter, captured or not: its symbol says whose. */
  record Variable(VarSymbol symbol) implements Value {}

  /**
   * {@code this} of the method {@code home}, or one of its outer instances, as {@code type} tells.
   */
  record Self(Body home, ClassSymbol type) implements Value {}

  /** A field, of {@code owner} or, where that is null, static. */
  record FieldOf(@Nullable Value owner, VarSymbol field) implements Value {}

  /** What a lambda, a method reference or {@code new} makes. */
  record Created(Creation creation) implements Value {}

  /** What a call returns. */
  record Result(Call call) implements Value {}

  /** Something out of an array or an {@link Iterable}. */
  record Element(Value container) implements Value {}

  /** One of several: the arms of {@code ?:} or {@code switch}, the elements of an array literal. */
  record Choice(List<Value> options) implements Value {}

  /** A boolean that the text decides. */
  record Constant(boolean value) implements Value {}

  /** The one instance is {@link #NONE}. */
  record None() implements Value {}

  /** Calls {@code visitor} for each value that this one may stand for: no choice, no element. */
  default void forEachSource(Consumer<Value> visitor) {
    if (this instanceof Choice choice) {
      choice.options().forEach(option -> option.forEachSource(visitor));
    } else if (this instanceof Element element) {
      element.container().forEachSource(visitor);
    } else if (!(this instanceof None || this instanceof Constant)) {
      visitor.accept(this);
    }
  }

  /** The type that the program's text gives it, or null for several or none. */
  default @Nullable Type declaredType() {
    if (this instanceof Variable variable) {
      return variable.symbol().type;
    } else if (this instanceof FieldOf field) {
      return field.field().type;
    } else if (this instanceof Result result) {
      return result.call().type();
    } else if (this instanceof Created created) {
      return created.creation().type().type;
    } else if (this instanceof Self self) {
      return self.type().type;
    }
    return null;
  }
}
