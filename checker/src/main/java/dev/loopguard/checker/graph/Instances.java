package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which object is meant? Two buttons of one class keep different listeners in one field; they are
 * told apart by the places that make them, as far as these are known.
 */
final class Instances {
  /** What was handed on more often than this is not followed back. */
  static final int MAX_GIVEN = 8;

  private final CallGraph graph;
  private final ValueIndex index;
  private final OwnParts ownParts;
  private final PassedObjects passed;
  private final Map<Usage, Boolean> entered = new HashMap<>();

  private record Usage(Body home, Instance object) {}

  Instances(CallGraph graph) {
    this.graph = graph;
    this.index = graph.index();
    this.ownParts = new OwnParts(graph);
    this.passed = new PassedObjects(graph, this);
  }

  /** The object that a value surely is in a body so entered, or null. */
  @Nullable Instance of(@Nullable Value value, CallString context) {
    return value == null ? null : of(value, context, MAX_GIVEN);
  }

  private @Nullable Instance of(Value value, CallString context, int left) {
    if (left < 0) {
      return null;
    }
    if (value instanceof Value.Self self) {
      return isOwn(self) ? self(context, left) : null;
    }
    Value made = index.local(value);
    if (made instanceof Value.Created created) {
      return Instance.of(created.creation(), context);
    }
    Instance object =
        made instanceof Value.Result result
            ? returned(result.call(), context, left)
            : made instanceof Value.Choice choice
                ? oneOf(choice.options(), context, left - 1)
                : null;
    return object != null ? object : onlyMade(value, left);
  }

  /** What a call surely returns, which its callee has made or had made. */
  private @Nullable Instance returned(Call call, CallString context, int left) {
    List<Body> targets = graph.targets(call);
    if (targets.stream().anyMatch(Body::isFunction)) {
      return null;
    }
    List<Value> returned = targets.stream().flatMap(body -> body.returns().stream()).toList();
    return oneOf(returned, context.push(call), left - 1);
  }

  /** One of several values, if the same way of having it made tells enough of each. */
  private @Nullable Instance oneOf(List<Value> values, CallString context, int left) {
    Instance either = null;
    for (Value value : values) {
      if (value instanceof Value.None) {
        continue; // no object at all
      }
      Instance one = of(value, context, left);
      either = either == null || one == null ? one : either.or(one);
      if (either == null) {
        return null;
      }
    }
    return either;
  }

  /** The object of the one place, or the one call of a factory, that a value comes from. */
  private @Nullable Instance onlyMade(Value value, int left) {
    List<Value> made = graph.made(value);
    if (made.size() != 1) {
      return null;
    }
    if (made.get(0) instanceof Value.Created created) {
      return Instance.of(created.creation(), CallString.ANY);
    }
    return made.get(0) instanceof Value.Result result
        ? returned(result.call(), CallString.ANY, left - 1)
        : null;
  }

  /** The one body that a call surely runs, if that returns but one value. */
  @Nullable Body maker(Call call) {
    List<Body> targets = graph.targets(call);
    return targets.size() == 1
            && !targets.get(0).isFunction()
            && targets.get(0).returns().size() == 1
        ? targets.get(0)
        : null;
  }

  static boolean isOwn(Value.Self self) {
    return self.home().type() == self.type();
  }

  /** {@code this} of a body so entered, or null where it may be any. */
  @Nullable Instance self(CallString context) {
    return self(context, MAX_GIVEN);
  }

  private @Nullable Instance self(CallString context, int left) {
    Call top = context.top();
    if (top == null) {
      return context.self();
    }
    if (top.kind() == Call.Kind.NEW) {
      return index.resultOf(top) instanceof Creation made ? Instance.of(made, context.pop()) : null;
    }
    return owner(top.receiver(), top.callee().owner, context.pop(), left - 1);
  }

  /**
   * The object that a value is, or at least its class, where that tells more than {@code known}, of
   * which it is anyway; null where nothing is told.
   */
  @Nullable Instance owner(@Nullable Value value, Symbol known, CallString context) {
    return owner(value, known, context, MAX_GIVEN);
  }

  private @Nullable Instance owner(
      @Nullable Value value, Symbol known, CallString context, int left) {
    Instance object = value == null ? null : of(value, context, left);
    if (object != null || value == null) {
      return object;
    }
    ClassSymbol bound = narrower(value, known);
    bound = bound != null ? bound : narrowerByOrigins(value, known);
    return bound == null ? null : Instance.any(bound);
  }

  /** A field of a common type may only ever hold objects of one class. */
  private @Nullable ClassSymbol narrowerByOrigins(Value value, Symbol known) {
    Set<@Nullable ClassSymbol> classes = new HashSet<>();
    graph.origins(value).forEach(origin -> classes.add(narrower(origin, known)));
    return classes.size() == 1 ? classes.iterator().next() : null;
  }

  private @Nullable ClassSymbol narrower(Value value, Symbol known) {
    Type type = value.declaredType();
    return type != null
            && type.tsym instanceof ClassSymbol bound
            && !bound.isInterface()
            && bound != known
            && graph.hierarchy().isOfProgram(bound)
            && graph.hierarchy().isSubclass(bound, known)
        ? bound
        : null;
  }

  /**
   * How a method of a class was entered that is written in another body, of which is known how it
   * was entered.
   */
  Activation inside(Body user, Body around, Activation context) {
    if (user == around) {
      return context;
    }
    Creation made = index.onlyCreation(user.type());
    return made == null
        ? Activation.ANY
        : on(Instance.of(made, inside(made.body().home(), around, context).name()));
  }

  /** Every call on one object. */
  static Activation on(@Nullable Instance self) {
    return Activation.of(CallString.on(self));
  }

  /** True unless the value is known to be other objects only; what it was kept in is no object. */
  boolean mayBe(Value value, Instance object) {
    List<Value> made = graph.made(value);
    return made.isEmpty() || made.stream().anyMatch(origin -> isMadeAs(origin, object));
  }

  private boolean mayBeSame(Instance one, Instance other) {
    return one.mayBeMadeAs(other, graph.hierarchy()) && mayAgree(one.context(), other.context());
  }

  /** False where the last calls differ, or the objects that they are made on. */
  private boolean mayAgree(CallString one, CallString other) {
    if (one.top() != null && other.top() != null) {
      return one.top() == other.top() && mayAgree(one.pop(), other.pop());
    }
    Instance here = self(one);
    Instance there = self(other);
    return here == null || there == null || here.mayBeMadeAs(there, graph.hierarchy());
  }

  boolean isMadeAs(Value origin, Instance object) {
    Hierarchy hierarchy = graph.hierarchy();
    if (origin instanceof Value.Created created) {
      return object.mayBeMadeBy(created.creation(), hierarchy);
    }
    Instance one =
        origin instanceof Value.Result result
            ? returned(result.call(), CallString.ANY, MAX_GIVEN)
            : null;
    if (one != null) {
      return mayBeSame(one, object);
    }
    Type type = origin.declaredType();
    boolean others =
        !object.isPlaced()
            && type != null
            && type.tsym instanceof ClassSymbol declared
            && !declared.isInterface()
            && hierarchy.isOfProgram(declared)
            && !object.mayBeOf(declared, hierarchy);
    return !others;
  }

  /** How code may be entered that uses a field of an object: not at all if it uses another's. */
  List<Activation> usingField(Value.FieldOf field, Body user, @Nullable Instance owner) {
    if (owner == null || field.owner() == null) {
      return List.of(Activation.ANY);
    }
    if (field.owner() instanceof Value.Self self && isOwn(self)) {
      return usingOwn(self.home(), owner);
    }
    if (!mayBe(field.owner(), owner)) {
      return List.of();
    }
    Instance whole = owner.isPlaced() ? self(owner.context()) : null;
    if (whole != null && ownParts.isOwn(field.owner(), user.type())) {
      return usingOwn(user, whole);
    }
    return field.owner() instanceof Value.Self self
        ? List.of(usingOuter(self, owner))
        : passed.with(owner, field.owner(), user);
  }

  private List<Activation> usingOwn(Body user, Instance object) {
    return isSelf(object, user) && isEntered(user, object) ? List.of(on(object)) : List.of();
  }

  /** The context of code of an inner class that uses its outer instance. */
  private Activation usingOuter(Value.Self outer, Instance object) {
    Creation made = index.onlyCreation(outer.home().type());
    return made != null && made.body().home().type() == outer.type()
        ? on(Instance.of(made, CallString.on(object)))
        : Activation.ANY;
  }

  private boolean isEntered(Body home, Instance object) {
    Usage usage = new Usage(home, object);
    Boolean known = entered.get(usage);
    if (known == null) {
      known = isEntered(home, object, new HashSet<>());
      entered.put(usage, known);
    }
    return known;
  }

  /** False for a method that is called, but never on this object. */
  private boolean isEntered(Body home, Instance object, Set<Body> seen) {
    List<Call> calls = graph.callers(home);
    if (calls.isEmpty() || isCalledByLibraries(home)) {
      return true;
    }
    if (!seen.add(home)) {
      return false;
    }
    for (Call call : calls) {
      for (Activation outer : calling(call, object)) {
        if (!object.equals(outer.self()) || isEntered(call.body().home(), object, seen)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isCalledByLibraries(Body home) {
    return graph.hierarchy().overridden(home.method()).stream()
        .anyMatch(above -> !graph.hierarchy().isKnownWhole(above.owner));
  }

  /** Whether code of {@code home} may be run by the object as its own. */
  boolean isSelf(Instance object, Body home) {
    return object.mayBeOf(home.type(), graph.hierarchy());
  }

  /** The calls that may have entered a body in this way, with how their own bodies were entered. */
  List<Caller> callers(Body body, Activation context) {
    List<Caller> callers = new ArrayList<>();
    Call top = context.top();
    if (top != null) {
      context.outers().forEach(outer -> callers.add(new Caller(top, outer)));
      return callers;
    }
    for (Call call : graph.callers(body)) {
      calling(call, context.self()).forEach(outer -> callers.add(new Caller(call, outer)));
    }
    return callers;
  }

  /** How the code of a call was entered where it runs this one of the bodies that it may run. */
  List<Activation> running(Call call, Body target, Activation context) {
    Value receiver = call.receiver();
    if (receiver == null || context.top() != null || target.isFunction()) {
      return List.of(context);
    }
    List<Activation> entered =
        passed.with(Instance.any(target.type()), receiver, call.body().home());
    return entered.contains(Activation.ANY) ? List.of(context) : entered;
  }

  /** False where a call is known to be made on other objects only; null is any. */
  boolean mayBeOn(Call call, @Nullable Instance object) {
    return !calling(call, object).isEmpty();
  }

  private boolean isMadeBy(Call construction, Instance object) {
    return index.resultOf(construction) instanceof Creation made
        && object.mayBeMadeBy(made, graph.hierarchy());
  }

  /** How the code may be entered that makes a call on an object; not at all if on others only. */
  private List<Activation> calling(Call call, @Nullable Instance object) {
    Value receiver = call.receiver();
    if (object == null) {
      return List.of(Activation.ANY);
    } else if (call.kind() == Call.Kind.NEW) {
      return isMadeBy(call, object) ? List.of(object.maker()) : List.of();
    } else if (receiver == null) {
      return List.of(Activation.ANY);
    } else if (receiver instanceof Value.Self self && isOwn(self)) {
      return isSelf(object, self.home()) ? List.of(on(object)) : List.of();
    } else if (!mayBe(receiver, object)) {
      return List.of();
    }
    Body user = call.body().home();
    // Who calls what it has itself made was entered when it made it.
    boolean isMaker =
        index.local(receiver) instanceof Value.Created made
            && made.creation() == object.creation()
            && made.creation().body().home() == user;
    return isMaker ? List.of(object.maker()) : passed.with(object, receiver, user);
  }
}
