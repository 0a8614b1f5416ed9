package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Code that runs as one piece on one thread: a method, a constructor, the initialisers of a class,
 * a lambda, or the call that a method reference stands for. Compared by identity.
 */
public final class Body {
  /** What kind of code it is. */
  public enum Kind {
    METHOD,
    INITIALISER,
    LAMBDA,
    REFERENCE
  }

  private final int index;
  private final Kind kind;
  private final MethodSymbol method;
  private final ClassSymbol type;
  private final @Nullable Body outer;
  private final Site site;
  private final List<VarSymbol> parameters = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Store> stores = new ArrayList<>();
  private final List<FieldAccess> accesses = new ArrayList<>();
  private final List<Value> returns = new ArrayList<>();
  private final List<Creation> creations = new ArrayList<>();
  private final Map<Call, List<Constraint>> constraints = new HashMap<>();

  public Body(int index, Kind kind, MethodSymbol method, @Nullable Body outer, Site site) {
    this.index = index;
    this.kind = kind;
    this.method = method;
    this.type = (ClassSymbol) method.owner;
    this.outer = outer;
    this.site = site;
  }

  /** Its place in reading order, which makes every iteration over bodies deterministic. */
  public int index() {
    return index;
  }

  public Kind kind() {
    return kind;
  }

  /** The method; for a lambda or method reference, the one around it. */
  public MethodSymbol method() {
    return method;
  }

  /** The class around it. */
  public ClassSymbol type() {
    return type;
  }

  /** The body in which this function object is written; null for methods. */
  public @Nullable Body outer() {
    return outer;
  }

  /** The method body around it, itself if it is one: whose {@code this} it sees. */
  public Body home() {
    Body body = this;
    while (body.outer != null) {
      body = body.outer;
    }
    return body;
  }

  public boolean isFunction() {
    return kind == Kind.LAMBDA || kind == Kind.REFERENCE;
  }

  /** Its declaration. */
  public Site site() {
    return site;
  }

  public List<VarSymbol> parameters() {
    return Collections.unmodifiableList(parameters);
  }

  /** True of a parameter that is what was passed all along. */
  public boolean isKept(VarSymbol variable) {
    return parameters.contains(variable)
        && stores.stream()
            .noneMatch(
                store -> store.target() instanceof Value.Variable set && set.symbol() == variable);
  }

  /** In order of evaluation, implicit ones included. */
  public List<Call> calls() {
    return Collections.unmodifiableList(calls);
  }

  /** What parameters must be for a call to be made, as far as conditions around it say so. */
  public List<Constraint> constraints(Call call) {
    return constraints.getOrDefault(call, List.of());
  }

  public List<Store> stores() {
    return Collections.unmodifiableList(stores);
  }

  public List<FieldAccess> accesses() {
    return Collections.unmodifiableList(accesses);
  }

  /** What it may return. */
  public List<Value> returns() {
    return Collections.unmodifiableList(returns);
  }

  public List<Creation> creations() {
    return Collections.unmodifiableList(creations);
  }

  public void add(VarSymbol parameter) {
    parameters.add(parameter);
  }

  public void add(Call call) {
    calls.add(call);
  }

  void constrain(Call call, List<Constraint> all) {
    if (!all.isEmpty()) {
      constraints.put(call, all);
    }
  }

  public void add(Store store) {
    stores.add(store);
  }

  public void add(FieldAccess access) {
    accesses.add(access);
  }

  public void add(Creation creation) {
    creations.add(creation);
  }

  public void addReturn(Value value) {
    returns.add(value);
  }

  @Override
  public String toString() {
    return type + "." + method.name + (isFunction() ? "$" + kind + index : "");
  }
}
