package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ClassType;
import com.sun.tools.javac.code.Types;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Dispatch;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of the program by what they extend, and which method a class runs for another. */
public final class Hierarchy {
  private final Types types;
  private final Program program;
  private final Map<Symbol, List<ClassSymbol>> subclasses = new HashMap<>();
  private final Map<MethodSymbol, List<Body>> implementations = new HashMap<>();
  private final Map<MethodSymbol, Set<MethodSymbol>> overridden = new HashMap<>();
  private final Map<Symbol, Set<Symbol>> supertypes = new HashMap<>();
  private final Map<MethodSymbol, Map<ClassSymbol, Optional<MethodSymbol>>> dispatched =
      new HashMap<>();
  private final Map<Symbol, Map<Symbol, Boolean>> castable = new HashMap<>();
  private final Map<ClassSymbol, Boolean> collections = new HashMap<>();
  private @Nullable Map<MethodSymbol, Set<ClassSymbol>> supercalls;

  Hierarchy(Types types, Program program) {
    this.types = types;
    this.program = program;
    for (ClassSymbol type : program.types()) {
      for (Type supertype : types.closure(type.type)) {
        subclasses.computeIfAbsent(supertype.tsym, s -> new ArrayList<>()).add(type);
      }
    }
  }

  /** The classes of the program that are {@code type} or extend or implement it. */
  public List<ClassSymbol> subclasses(ClassSymbol type) {
    return subclasses.getOrDefault(type, List.of());
  }

  /** The body that an instance of exactly {@code type} runs when {@code method} is called on it. */
  public @Nullable Body implementation(MethodSymbol method, ClassSymbol type) {
    MethodSymbol found = dispatched(method, type);
    return found == null ? null : program.body(found);
  }

  private @Nullable MethodSymbol dispatched(MethodSymbol method, ClassSymbol type) {
    return dispatched
        .computeIfAbsent(method, m -> new HashMap<>())
        .computeIfAbsent(type, t -> Optional.ofNullable(Dispatch.implementation(method, t, types)))
        .orElse(null);
  }

  /**
   * Every body that a call may run, by the class hierarchy alone. Of an interface of a library
   * nobody can know all implementations, and those that happen to be in the program say nothing.
   */
  Collection<Body> implementations(Call call) {
    MethodSymbol callee = call.callee();
    if (isExact(callee)) {
      return implementations(callee);
    }
    ClassSymbol bound = bound(call);
    if (bound == null) {
      return List.of();
    }
    Collection<Body> all =
        bound == callee.owner ? implementations(callee) : implementations(callee, bound);
    if (all.size() < 2
        || (call.receiverTypes().stream().allMatch(t -> isSubclass(bound, t))
            && !(call.receiver() instanceof Value.Self))) {
      return all;
    }
    Set<Body> found = new LinkedHashSet<>();
    for (ClassSymbol type : subclasses.getOrDefault(bound, List.of())) {
      if (mayReceive(call, type)) {
        addIfPresent(implementation(callee, type), found);
      }
    }
    return found;
  }

  /** True if each object of a class is of a type, which may be one that callers choose. */
  boolean isInstance(ClassSymbol of, Type type) {
    return isSubclass(of, types.erasure(type).tsym);
  }

  /** False where no object can be of both types. */
  boolean isCastable(Type one, Type other) {
    if (!(one instanceof ClassType && other instanceof ClassType)) {
      return types.isCastable(types.erasure(one), types.erasure(other));
    }
    return castable
        .computeIfAbsent(one.tsym, t -> new HashMap<>())
        .computeIfAbsent(
            other.tsym, t -> types.isCastable(types.erasure(one), types.erasure(other)));
  }

  /**
   * True if an instance of exactly this class passes the casts and tests before a call on it, and
   * where the call is on {@code this}, runs the code around it.
   */
  boolean mayReceive(Call call, ClassSymbol type) {
    return call.receiverTypes().stream().allMatch(bound -> isSubclass(type, bound))
        && (!(call.receiver() instanceof Value.Self self) || mayBe(self, type));
  }

  /** Every body that a call may run if it is made on such a {@code this}. */
  Collection<Body> implementations(Call call, Value.Self self) {
    Set<Body> found = new LinkedHashSet<>();
    for (ClassSymbol type : subclasses(self.type())) {
      if (mayReceive(call, type) && mayBe(self, type)) {
        addIfPresent(implementation(call.callee(), type), found);
      }
    }
    return found;
  }

  /** False for a class whose objects run other code instead, and do not call this of themselves. */
  private boolean mayBe(Value.Self self, ClassSymbol type) {
    if (!isNotOfEach(self)) {
      return true;
    }
    MethodSymbol method = self.home().method();
    Body own = implementation(method, type);
    return own == null
        || own == self.home()
        || supercalls().getOrDefault(method, Set.of()).stream()
            .anyMatch(from -> isSubclass(type, from));
  }

  /** True where a subclass has overridden the method in which {@code this} stands. */
  private boolean isNotOfEach(Value.Self self) {
    return Instances.isOwn(self)
        && self.home().kind() == Body.Kind.METHOD
        && implementations(self.home().method()).size() > 1;
  }

  /** The class of the object on which a method of its superclass is called; or a superclass. */
  private ClassSymbol caller(Call supercall) {
    ClassSymbol caller = supercall.body().home().type();
    ClassSymbol owner = (ClassSymbol) supercall.callee().owner;
    return isSubclass(caller, owner) ? caller : owner; // Outer.super.run(): Outer or another one
  }

  /** The classes, for each method of a superclass that they call as that has it. */
  private Map<MethodSymbol, Set<ClassSymbol>> supercalls() {
    Map<MethodSymbol, Set<ClassSymbol>> known = supercalls;
    if (known == null) {
      known = new HashMap<>();
      for (Body body : program.bodies()) {
        for (Call call : body.calls()) {
          if (call.kind() == Call.Kind.SUPER) {
            known.computeIfAbsent(call.callee(), c -> new HashSet<>()).add(caller(call));
          }
        }
      }
      supercalls = known;
    }
    return known;
  }

  /** The class through which a callee is named: the receiver's, or what that is cast to. */
  public ClassSymbol through(Call call) {
    ClassSymbol owner = (ClassSymbol) call.callee().owner;
    Type known = call.receiver() == null ? null : call.receiver().declaredType();
    ClassSymbol declared =
        known != null && known.tsym instanceof ClassSymbol type && isSubclass(type, owner)
            ? type
            : owner;
    return call.receiverTypes().stream()
        .reduce(declared, (narrowest, type) -> isSubclass(type, narrowest) ? type : narrowest);
  }

  /** False where what a call is made on is of a type that no object has that runs a body. */
  boolean mayBeOn(Call call, Body body) {
    if (call.kind() != Call.Kind.VIRTUAL || body.type().isInterface()) {
      return true;
    }
    ClassSymbol through = through(call);
    return isSubclass(through, body.type())
        || subclasses(body.type()).stream()
            .anyMatch(type -> isSubclass(type, through) && mayReceive(call, type));
  }

  /** A class all of whose subclasses are known, and of which the receiver is one; or null. */
  private @Nullable ClassSymbol bound(Call call) {
    if (isKnownWhole(call.callee().owner)) {
      return (ClassSymbol) call.callee().owner;
    }
    Type type = call.receiver() == null ? null : call.receiver().declaredType();
    return type != null
            && type.tsym instanceof ClassSymbol bound
            && isKnownWhole(bound)
            && isSubclass(bound, call.callee().owner)
        ? bound
        : null;
  }

  /** False for a library's interface, too, although its code is here: others implement it. */
  boolean isKnownWhole(Symbol type) {
    return type.isInterface() ? isSource(type) : isOfProgram(type);
  }

  /** The classes of the program that a reference to {@code type} may turn out to mean. */
  public Set<ClassSymbol> related(ClassSymbol type) {
    Set<ClassSymbol> found = new LinkedHashSet<>(subclasses(type));
    for (Type supertype : types.closure(type.type)) {
      if (supertype.tsym instanceof ClassSymbol symbol && isOfProgram(symbol)) {
        found.add(symbol);
      }
    }
    return found;
  }

  /** The method that an instance of {@code type} runs for {@code method}, or null. */
  public @Nullable MethodSymbol implementedBy(MethodSymbol method, ClassSymbol type) {
    return isSubclass(type, method.owner) ? dispatched(method, type) : null;
  }

  /** Every body that a call of {@code method} may run, by the class hierarchy alone. */
  List<Body> implementations(MethodSymbol method) {
    return implementations.computeIfAbsent(
        method, m -> List.copyOf(implementations(m, (ClassSymbol) m.owner)));
  }

  /** The same where the receiver is known to be of {@code bound} or a subclass. */
  Set<Body> implementations(MethodSymbol method, ClassSymbol bound) {
    Set<Body> found = new LinkedHashSet<>();
    if (isExact(method)) {
      addIfPresent(program.body(method), found);
      return found;
    }
    for (ClassSymbol type : subclasses.getOrDefault(bound, List.of())) {
      addIfPresent(implementation(method, type), found);
    }
    return found;
  }

  private static void addIfPresent(@Nullable Body body, Set<Body> bodies) {
    if (body != null) {
      bodies.add(body);
    }
  }

  /** True if no subclass can change what a call of the method runs. */
  static boolean isExact(MethodSymbol method) {
    return method.isStatic()
        || method.isConstructor()
        || method.isPrivate()
        || (method.flags() & Flags.FINAL) != 0
        || (method.owner.flags() & Flags.FINAL) != 0;
  }

  /** The methods that {@code method} overrides or implements, in whichever supertype. */
  public Set<MethodSymbol> overridden(MethodSymbol method) {
    return overridden.computeIfAbsent(method, this::findOverridden);
  }

  private Set<MethodSymbol> findOverridden(MethodSymbol method) {
    Set<MethodSymbol> found = new LinkedHashSet<>();
    if (method.isStatic() || method.isConstructor() || method.isPrivate()) {
      return found;
    }
    Set<ClassSymbol> classes = new LinkedHashSet<>();
    classes.add((ClassSymbol) method.owner);
    // An interface's method may be implemented by one that a subclass inherits from elsewhere.
    classes.addAll(subclasses.getOrDefault(method.owner, List.of()));
    for (ClassSymbol type : classes) {
      for (Type supertype : types.closure(type.type)) {
        for (Symbol member : supertype.tsym.members().getSymbolsByName(method.name)) {
          if (member != method
              && member instanceof MethodSymbol candidate
              && !candidate.isStatic()
              && !candidate.isPrivate()
              && candidate.params().size() == method.params().size()
              && method.overrides(candidate, type, types, false)) {
            found.add(candidate);
          }
        }
      }
    }
    return found;
  }

  /** True of what overrides a method of a library, whose code may call it. */
  boolean isCalledByLibraries(MethodSymbol method) {
    return overridden(method).stream().anyMatch(above -> !isSource(above.owner));
  }

  private boolean isSource(Symbol type) {
    return type instanceof ClassSymbol c && program.contains(c) && program.site(c).unit() != null;
  }

  public boolean isSubclass(ClassSymbol type, Symbol of) {
    return type == of || supertypes(type).contains(of);
  }

  /** The class itself, and all that it extends and implements. */
  Set<Symbol> supertypes(ClassSymbol type) {
    return supertypes.computeIfAbsent(type, this::findSupertypes);
  }

  private Set<Symbol> findSupertypes(Symbol type) {
    Set<Symbol> found = new LinkedHashSet<>();
    types.closure(type.type).forEach(supertype -> found.add(supertype.tsym));
    return found;
  }

  /**
   * True for a class of which all code is of the program, so that nothing is put into it unseen.
   */
  boolean isPlain(ClassSymbol type) {
    return types.closure(type.type).stream()
        .allMatch(above -> isOfProgram(above.tsym) || keepsNothing(above.tsym));
  }

  /** True for a class of the program that is no library's collection or wrapper of something. */
  boolean isNoCollection(ClassSymbol type) {
    return isOfProgram(type)
        && !type.isInterface()
        && types.closure(type.type).stream().noneMatch(above -> isLibrarysHolder(above.tsym));
  }

  /**
   * True for a class of the program that can be gone through, and so can go through itself; a list
   * of Swing's has its listeners besides.
   */
  boolean isCollection(ClassSymbol type) {
    return collections.computeIfAbsent(type, this::findIsCollection);
  }

  private boolean findIsCollection(ClassSymbol type) {
    return isOfProgram(type)
        && types.closure(type.type).stream().anyMatch(above -> isGoneThrough(above.tsym));
  }

  private static boolean isGoneThrough(Symbol type) {
    return type.getQualifiedName().contentEquals("java.lang.Iterable")
        || type.getQualifiedName().contentEquals("java.util.Map");
  }

  private boolean isLibrarysHolder(Symbol type) {
    return !isOfProgram(type) && type.type.getTypeArguments().nonEmpty() && !keepsNothing(type);
  }

  private static boolean keepsNothing(Symbol type) {
    String name = type.getQualifiedName().toString();
    return name.equals("java.lang.Object")
        || name.equals("java.lang.Comparable")
        || (type.isInterface() && type.type.getTypeArguments().isEmpty());
  }

  /** True if the class's code is part of the program. */
  boolean isOfProgram(Symbol type) {
    return type instanceof ClassSymbol c && program.contains(c);
  }

  /** The methods of an interface that a caller of unknown code may call on an instance of it. */
  List<MethodSymbol> callable(ClassSymbol type) {
    List<MethodSymbol> methods = new ArrayList<>();
    for (Type supertype : types.closure(type.type)) {
      if (!supertype.isInterface()) {
        continue;
      }
      for (Symbol member : supertype.tsym.members().getSymbols()) {
        if (member instanceof MethodSymbol method && !member.isStatic() && !member.isPrivate()) {
          methods.add(method);
        }
      }
    }
    return methods;
  }
}
