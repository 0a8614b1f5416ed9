package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every body of the program, in reading order, and how to find one. */
public final class Program {
  private final List<Body> bodies;
  private final Map<ClassSymbol, Site> types;
  private final Map<MethodSymbol, Body> byMethod;
  private final Map<ClassSymbol, Body> staticInitialisers;
  private final Map<JCTree, Call> byTree;
  private final Map<VarSymbol, Body> declaring;

  Program(
      List<Body> bodies,
      Map<ClassSymbol, Site> types,
      Map<MethodSymbol, Body> byMethod,
      Map<ClassSymbol, Body> staticInitialisers,
      Map<JCTree, Call> byTree,
      Map<VarSymbol, Body> declaring) {
    this.bodies = List.copyOf(bodies);
    this.types = types;
    this.byMethod = byMethod;
    this.staticInitialisers = staticInitialisers;
    this.byTree = byTree;
    this.declaring = declaring;
  }

  public List<Body> bodies() {
    return bodies;
  }

  /** Every class whose bodies are here. */
  public Set<ClassSymbol> types() {
    return Collections.unmodifiableSet(types.keySet());
  }

  /** Where one of these classes is declared. */
  public Site site(ClassSymbol type) {
    return Objects.requireNonNull(types.get(type), () -> type + " is not of this program");
  }

  public boolean contains(ClassSymbol type) {
    return types.containsKey(type);
  }

  /** The body of exactly this method, or null: abstract, native, or not of this program. */
  public @Nullable Body body(Symbol method) {
    return method instanceof MethodSymbol ? byMethod.get(method) : null;
  }

  public @Nullable Body staticInitialiser(ClassSymbol type) {
    return staticInitialisers.get(type);
  }

  /** The explicit call that a tree spells: a method invocation or {@code new}. */
  public @Nullable Call call(JCTree tree) {
    return byTree.get(tree);
  }

  /** The body that declares a local variable or a parameter, or null for anything else. */
  public @Nullable Body declaring(VarSymbol variable) {
    return declaring.get(variable);
  }
}
