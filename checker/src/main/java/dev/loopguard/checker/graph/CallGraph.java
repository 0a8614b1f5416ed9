package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.model.Contracts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which bodies each call may run, and what becomes of function objects that leave the program. */
public final class CallGraph {
  private final Program program;
  private final Hierarchy hierarchy;
  private final ValueIndex index;
  private final Origins origins;
  private final Reflection reflection;
  private final CallbackThreads callbacks;
  private final Dispositions dispositions;
  private final Handoffs handoffs;
  private final OneOfSeveral several;
  private final Instances instances;
  private final GivenValues given;
  private final Map<Call, List<Body>> targets = new HashMap<>();
  private final Map<Value, List<Value>> made = new HashMap<>();
  private final Map<Body, List<Call>> callers = new HashMap<>();
  private @Nullable Map<ClassSymbol, List<VarSymbol>> unfilled;

  public CallGraph(Types types, Program program, Contracts contracts) {
    this.program = program;
    this.hierarchy = new Hierarchy(types, program);
    this.index = new ValueIndex(program);
    this.origins = new Origins(program, index, hierarchy, contracts);
    this.reflection = new Reflection(hierarchy, index);
    this.callbacks = new CallbackThreads(this, contracts);
    this.dispositions = new Dispositions(this, callbacks, types, contracts);
    this.handoffs = new Handoffs(this, dispositions);
    this.several = new OneOfSeveral(this, callbacks);
    this.instances = new Instances(this);
    this.given = new GivenValues(this, instances);
  }

  /** The bodies of the program that a call may run; empty where all of them are elsewhere. */
  public List<Body> targets(Call call) {
    List<Body> found = targets.get(call);
    if (found == null) {
      found = List.copyOf(find(call));
      targets.put(call, found);
    }
    return found;
  }

  private Set<Body> find(Call call) {
    Set<Body> found = new LinkedHashSet<>();
    MethodSymbol callee = call.callee();
    if (call.kind() != Call.Kind.VIRTUAL || Hierarchy.isExact(callee) || call.receiver() == null) {
      Body body = program.body(callee);
      if (body != null) {
        found.add(body);
      }
      return found;
    }
    Set<Body> byHierarchy = new LinkedHashSet<>(hierarchy.implementations(call));
    if (byHierarchy.size() == 1 && !callee.owner.isInterface()) {
      return byHierarchy;
    }
    List<Value> from = origins.of(call.receiver());
    from.forEach(origin -> addTargets(call, origin, found));
    if (!found.isEmpty()) {
      return found;
    }
    return Reflection.makesAll(from) ? reflection.among(byHierarchy, callee, from) : byHierarchy;
  }

  /** True if all that a call is made on comes out of reflection. */
  public boolean isMadeByReflection(Call call) {
    return call.receiver() != null && Reflection.makesAll(origins.of(call.receiver()));
  }

  private void addTargets(Call call, Value origin, Set<Body> found) {
    MethodSymbol callee = call.callee();
    if (origin instanceof Value.Created created && mayReceive(call, created.creation())) {
      Body body = implementation(callee, created.creation());
      if (body != null) {
        found.add(body);
      }
    } else if (origin instanceof Value.Self self
        && hierarchy.isSubclass(self.type(), callee.owner)) {
      found.addAll(hierarchy.implementations(call, self));
    }
  }

  /** The same in code that was entered in some way: an object runs what it was given itself. */
  public List<Entered> targets(Call call, Activation context) {
    if (context.equals(Activation.ANY) || call.receiver() == null) {
      return targets(call).stream().map(body -> new Entered(body, Activation.ANY)).toList();
    }
    if (call.receiver() instanceof Value.Self self && self.type() == call.body().home().type()) {
      return targets(call).stream().map(body -> new Entered(body, context)).toList();
    }
    Value receiver = given.of(call.receiver(), call.body(), context.name());
    Set<Entered> found = new LinkedHashSet<>();
    for (Value origin : origins.of(receiver)) {
      Set<Body> bodies = new LinkedHashSet<>();
      addTargets(call, origin, bodies);
      Activation inside =
          origin instanceof Value.Created made
              ? given.entering(made.creation(), receiver, made.creation().body())
              : Activation.ANY;
      bodies.forEach(body -> found.add(new Entered(body, inside)));
    }
    return found.isEmpty() ? targets(call, Activation.ANY) : List.copyOf(found);
  }

  boolean mayReceive(Call call, Creation creation) {
    return creation.function() != null || hierarchy.mayReceive(call, creation.type());
  }

  /** What an object runs when a method is called on it, or null if that is not of the program. */
  public @Nullable Body implementation(MethodSymbol method, Creation creation) {
    if (creation.function() == null) {
      return hierarchy.isSubclass(creation.type(), method.owner)
          ? hierarchy.implementation(method, creation.type())
          : null;
    }
    MethodSymbol descriptor = creation.descriptor();
    if (method == descriptor
        || (descriptor != null && hierarchy.overridden(descriptor).contains(method))) {
      return creation.function();
    }
    return hierarchy.isSubclass(creation.type(), method.owner) ? program.body(method) : null;
  }

  /** The values at the start of every flow that ends in {@code value}. */
  public List<Value> origins(Value value) {
    return origins.of(value);
  }

  /**
   * Those of them that may be the value, and are not only kept in it; but what a call had made is
   * left as what the call returned.
   */
  List<Value> made(Value value) {
    List<Value> found = made.get(value);
    if (found == null) {
      found = origins.made(value).stream().filter(origin -> mayBe(origin, value)).toList();
      made.put(value, found);
    }
    return found;
  }

  /** What a value surely is that the code around it has made; else the value itself. */
  public Value made(Value value, Body user) {
    return several.made(value, user);
  }

  /**
   * True of what is taken out of a collection of several objects, or by index out of an array:
   * nobody knows which that is.
   */
  public boolean isOneOfSeveral(Value value) {
    return several.is(value);
  }

  /** What an object was surely given for a field when it was made; else what the field holds. */
  public Value given(Value.FieldOf field) {
    return given.in(field);
  }

  /** What a value surely is in a body that was entered in this way; itself where nobody knows. */
  public Value given(Value value, Body user, Activation context) {
    return given.of(value, user, context.name());
  }

  /**
   * All that a variable is assigned, or what all calls pass for it; nothing if there are others.
   */
  public List<Value> passed(VarSymbol variable) {
    List<Value> assigned = index.definitions(variable);
    Body declaring = program.declaring(variable);
    int position = declaring == null ? -1 : declaring.parameters().indexOf(variable);
    if (declaring == null || position < 0) {
      return declaring == null ? List.of() : assigned;
    }
    if (declaring.isFunction() || !assigned.isEmpty()) {
      return List.of();
    }
    List<Value> passed = new ArrayList<>();
    for (Call call : callers(declaring)) {
      if (!GivenValues.isPassed(position, call, declaring)) {
        return List.of();
      }
      passed.add(call.arguments().get(position));
    }
    return passed;
  }

  /** Whether an origin of a value may be the value itself, and is not only kept in it. */
  public boolean mayBe(Value origin, Value value) {
    Type type = value.declaredType();
    if (type == null) {
      return true;
    }
    if (origin instanceof Value.Created made) {
      return hierarchy.isInstance(made.creation().type(), type);
    }
    Type own = origin.declaredType();
    return own == null || hierarchy.isCastable(own, type);
  }

  /**
   * What a call does with the code it is given, where that code is not followed into its callee.
   */
  public List<Handoff> handoffs(Call call) {
    return handoffs.of(call);
  }

  /** What a call hands to another thread as one of its arguments, by the classes of the objects. */
  public List<GivenAway> givenAway(Call call, int argument) {
    return handoffs.givenAway(call, argument);
  }

  /** The methods of an object that whoever takes it as an argument may call. */
  List<MethodSymbol> entered(Call call, int argument, Creation creation) {
    return handoffs.entered(call, argument, creation);
  }

  /** The same where the object is known by its class at most, which is one of these. */
  List<MethodSymbol> enteredUnknown(Call call, int argument, Collection<ClassSymbol> classes) {
    return handoffs.enteredUnknown(call, argument, classes);
  }

  /** True if a value is an executor, by its type. */
  public boolean isExecutor(Value value) {
    Type type = value.declaredType();
    return type != null && dispositions.isExecutor(type);
  }

  /** True if an argument is there and runs things itself, or asks for what is not the caller. */
  public boolean runsElsewhere(Value argument) {
    return argument.declaredType() != null
        && (isExecutor(argument) || callbacks.of(argument).equals(CallbackThreads.OTHER));
  }

  CallbackThreads callbacks() {
    return callbacks;
  }

  Disposition disposition(Call call, int argument) {
    return dispositions.of(call, argument);
  }

  /** The same in a body that was entered in a certain way. */
  Disposition disposition(Call call, int argument, Activation context) {
    return dispositions.of(call, argument, context.name());
  }

  /** The calls in the program that may run a body. */
  public List<Call> callers(Body body) {
    List<Call> known = callers.get(body);
    if (known == null) {
      MethodSymbol method = body.isFunction() ? descriptor(body) : body.method();
      known =
          method == null
              ? List.of()
              : origins.possibleCalls(method).stream()
                  .filter(call -> targets(call).contains(body))
                  .toList();
      callers.put(body, known);
    }
    return known;
  }

  /** The calls that may have entered a body in this way, with how their own bodies were entered. */
  public List<Caller> callers(Body body, Activation context) {
    return instances.callers(body, context);
  }

  /** False where the objects of a call are known, and none of them is the one; null is any. */
  public boolean mayBeOn(Call call, @Nullable Instance object) {
    return instances.mayBeOn(call, object);
  }

  /** True where it is known which place makes an object, and a call is made on no other. */
  public boolean isSurelyOn(Call call, Instance object) {
    Creation made = object.context().top() == null ? object.creation() : null;
    return made != null && call.receiver() != null && new OneObject(this, made).is(call.receiver());
  }

  /** True if a call runs, then and there, the functions that its receiver has been given. */
  public boolean fires(Call call) {
    return callbacks.fires(call);
  }

  /** True if all that a field ever holds was made by the class that has the field. */
  public boolean isOwn(VarSymbol field) {
    List<Value> values =
        index.definitions(field).stream().filter(value -> !(value instanceof Value.None)).toList();
    return !values.isEmpty()
        && values.stream()
            .allMatch(
                value ->
                    value instanceof Value.Created made
                        && made.creation().body().home().type() == field.owner);
  }

  /** The parameters of a class's type that no call in the program fills. */
  public List<VarSymbol> unfilled(ClassSymbol type) {
    if (unfilled == null) {
      unfilled = findUnfilled();
    }
    return unfilled.getOrDefault(type, List.of());
  }

  private Map<ClassSymbol, List<VarSymbol>> findUnfilled() {
    Map<ClassSymbol, List<VarSymbol>> found = new HashMap<>();
    for (Body body : program.bodies()) {
      boolean uncalled =
          !body.isFunction()
              && body.site().unit() != null
              && !body.method().isPrivate()
              && origins.possibleCalls(body.method()).isEmpty();
      for (VarSymbol parameter : uncalled ? body.parameters() : List.<VarSymbol>of()) {
        if (parameter.type.tsym instanceof ClassSymbol type && hierarchy.isKnownWhole(type)) {
          found.computeIfAbsent(type, t -> new ArrayList<>()).add(parameter);
        }
      }
    }
    return found;
  }

  /** The interface method that a function object's body implements. */
  public @Nullable MethodSymbol descriptor(Body function) {
    Creation creation = index.creation(function);
    return creation == null ? null : creation.descriptor();
  }

  /** How code is entered on what one place makes. */
  public Activation on(Creation creation) {
    return Instances.on(Instance.of(creation, CallString.ANY));
  }

  /** The places that make instances of exactly this class. */
  public List<Creation> creationsOf(ClassSymbol type) {
    return index.creationsOf(type);
  }

  /** The one place that makes instances of exactly this class, if there is but one. */
  public @Nullable Creation onlyCreation(ClassSymbol type) {
    return index.onlyCreation(type);
  }

  public Program program() {
    return program;
  }

  public Hierarchy hierarchy() {
    return hierarchy;
  }

  ValueIndex index() {
    return index;
  }

  Instances instances() {
    return instances;
  }

  GivenValues given() {
    return given;
  }
}
