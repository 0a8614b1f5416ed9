package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import org.jspecify.annotations.Nullable;

/**
 * A place that makes an object with code in it. Compared by identity.
 *
 * <p>Either a function object (then {@link #function} is its body and {@link #type} the interface
 * it implements) or an instance of a class (then {@link #construction} is the constructor call).
 */
public final class Creation {
  private final int index;
  private final Body body;
  private final ClassSymbol type;
  private final @Nullable MethodSymbol descriptor;
  private final @Nullable Body function;
  private final @Nullable Call construction;
  private final Site site;

  public Creation(
      int index,
      Body body,
      ClassSymbol type,
      @Nullable MethodSymbol descriptor,
      @Nullable Body function,
      @Nullable Call construction,
      Site site) {
    this.index = index;
    this.body = body;
    this.type = type;
    this.descriptor = descriptor;
    this.function = function;
    this.construction = construction;
    this.site = site;
  }

  public int index() {
    return index;
  }

  /** The code that makes it. */
  public Body body() {
    return body;
  }

  /** The class of the object, or the functional interface that it implements. */
  public ClassSymbol type() {
    return type;
  }

  /** The interface method that {@link #function} implements; null for an instance of a class. */
  public @Nullable MethodSymbol descriptor() {
    return descriptor;
  }

  public @Nullable Body function() {
    return function;
  }

  public @Nullable Call construction() {
    return construction;
  }

  public Site site() {
    return site;
  }

  @Override
  public String toString() {
    return "creation of " + type + " at " + site.file() + ":" + site.line();
  }
}
