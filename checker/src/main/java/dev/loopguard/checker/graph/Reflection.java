package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Objects of a class that only a run knows: no more is told of it than what it is given. */
final class Reflection {
  private static final Set<String> MAKERS =
      Set.of("java.lang.Class.newInstance", "java.lang.reflect.Constructor.newInstance");

  /** What may make objects of any class besides, or begin to use it. */
  private static final Set<String> USERS =
      Set.of(
          "java.lang.Class.forName",
          "java.lang.reflect.Method.invoke",
          "java.lang.invoke.MethodHandle.invoke",
          "java.lang.invoke.MethodHandle.invokeExact",
          "java.lang.invoke.MethodHandle.invokeWithArguments",
          "java.util.ServiceLoader.load",
          "java.util.ServiceLoader.loadInstalled",
          "java.io.ObjectInputStream.readObject",
          "java.beans.XMLDecoder.readObject");

  private final Hierarchy hierarchy;
  private final ValueIndex index;

  Reflection(Hierarchy hierarchy, ValueIndex index) {
    this.hierarchy = hierarchy;
    this.index = index;
  }

  /** True of what makes an object of whichever class it is called on. */
  static boolean makes(MethodSymbol method) {
    return MAKERS.contains(name(method));
  }

  /** True of what may make objects of classes that nobody makes with {@code new}. */
  static boolean mayMakeAny(MethodSymbol method) {
    return makes(method) || USERS.contains(name(method));
  }

  private static String name(MethodSymbol method) {
    return method.owner + "." + method.name;
  }

  /** True if nothing but reflection makes what a value comes from. */
  static boolean makesAll(List<Value> origins) {
    return !origins.isEmpty()
        && origins.stream()
            .allMatch(o -> o instanceof Value.Result made && makes(made.call().callee()));
  }

  /** Of the bodies that a call may run those of objects that reflection may make of this. */
  Set<Body> among(Set<Body> bodies, MethodSymbol method, List<Value> made) {
    Set<Body> found = new LinkedHashSet<>();
    for (Body body : bodies) {
      for (ClassSymbol type : hierarchy.subclasses(body.type())) {
        if (hierarchy.implementation(method, type) == body
            && made.stream().anyMatch(value -> mayBe(value, type))) {
          found.add(body);
        }
      }
    }
    return found;
  }

  /** What the program makes with {@code new} it need not load by a name. */
  private boolean mayBe(Value made, ClassSymbol type) {
    if (!index.creationsOf(type).isEmpty()) {
      return false;
    }
    List<Value> given = ((Value.Result) made).call().arguments();
    // One array may be all the arguments, and an inner class takes one that nobody writes.
    if ((given.size() == 1 && mayBeArray(given.get(0))) || type.hasOuterInstance()) {
      return true;
    }
    for (Symbol member : type.members().getSymbols()) {
      if (member.isConstructor() && takes((MethodSymbol) member, given)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeArray(Value value) {
    Type type = value.declaredType();
    return type == null || type instanceof Type.ArrayType;
  }

  private boolean takes(MethodSymbol constructor, List<Value> given) {
    List<Type> taken = constructor.type.getParameterTypes();
    if (taken.size() != given.size()) {
      return false;
    }
    for (int i = 0; i < taken.size(); i++) {
      Type type = given.get(i).declaredType();
      if (type != null && !mayBe(type, taken.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean mayBe(Type given, Type taken) {
    return given.tsym instanceof ClassSymbol type && hierarchy.isKnownWhole(type)
        ? hierarchy.subclasses(type).stream().anyMatch(one -> hierarchy.isInstance(one, taken))
        : hierarchy.isCastable(given, taken);
  }
}
