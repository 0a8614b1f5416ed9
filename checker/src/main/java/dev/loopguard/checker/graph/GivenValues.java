package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Constraint;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was a parameter or a field given? A value is followed out of its own code to that which
 * surely passed it on.
 */
final class GivenValues {
  private final CallGraph graph;
  private final ValueIndex index;
  private final Instances instances;

  GivenValues(CallGraph graph, Instances instances) {
    this.graph = graph;
    this.index = graph.index();
    this.instances = instances;
  }

  /**
   * What a value surely is in a body so entered: the argument that became the parameter, or what
   * the object was given for its field when it was made. The value itself where nobody knows.
   */
  Value of(Value value, Body user, CallString context) {
    Place place = new Place(value, user.home(), context);
    for (int i = 0; i < Instances.MAX_GIVEN; i++) {
      Place outside = outside(place);
      if (outside == null) {
        return place.value();
      }
      place = outside;
    }
    return place.value();
  }

  /** True if a call is not made in a body so entered, by what was passed to its method. */
  boolean excludes(Call call, CallString context) {
    Body home = call.body().home();
    for (Constraint constraint : call.body().constraints(call)) {
      VarSymbol parameter = constraint.parameter();
      if (graph.program().declaring(parameter) == home
          && constraint.excludes(of(new Value.Variable(parameter), home, context))) {
        return true;
      }
    }
    return false;
  }

  /** What an object was surely given for a field when it was made; else what the field holds. */
  Value in(Value.FieldOf field) {
    Instance known = instances.of(field.owner(), CallString.ANY);
    Instance owner = known != null && known.isPlaced() ? known : onlyMade(field.owner());
    Place kept = owner == null ? null : kept(field.field(), owner);
    return kept == null ? field : of(kept.value(), kept.home(), kept.context());
  }

  /** What {@code this} is where the whole program makes such objects in one place; else null. */
  private @Nullable Instance onlyMade(@Nullable Value value) {
    if (!(value instanceof Value.Self self)) {
      return null;
    }
    List<Creation> makers =
        graph.hierarchy().subclasses(self.type()).stream()
            .flatMap(type -> index.creationsOf(type).stream())
            .toList();
    return makers.size() == 1 ? Instance.of(makers.get(0), CallString.ANY) : null;
  }

  /** How the code of an object is entered that a value is, which it was made as. */
  Activation entering(Creation creation, Value value, Body user) {
    if (creation.function() != null) {
      return makerOf(creation.function(), value, user, Activation.ANY);
    }
    Instance object = instances.of(value, CallString.ANY);
    boolean known =
        object != null && object.isPlaced() && object.mayBeMadeBy(creation, graph.hierarchy());
    return Instances.on(
        Instance.of(creation, object != null && known ? object.context() : CallString.ANY));
  }

  /** How the code was entered that made a function object, on which a call is made. */
  Activation makerOf(Body function, Call call, Activation context) {
    return call.receiver() == null
        ? Activation.ANY
        : makerOf(function, call.receiver(), call.body(), context);
  }

  private Activation makerOf(Body function, Value value, Body user, Activation context) {
    Place place = new Place(value, user.home(), context.name());
    for (int i = 0; i < Instances.MAX_GIVEN && place != null; i++) {
      Value held = index.local(place.value());
      if (held instanceof Value.Created made) {
        return made.creation().function() == function
            ? Activation.of(place.context())
            : Activation.ANY;
      }
      place = outside(new Place(held, place.home(), place.context()));
    }
    return Activation.ANY;
  }

  /** A value as the code of a method calls it. */
  private record Place(Value value, Body home, CallString context) {}

  private @Nullable Place outside(Place place) {
    if (place.value() instanceof Value.FieldOf field) {
      Instance owner = field.owner() == null ? null : object(field.owner(), place);
      return owner == null ? null : kept(field.field(), owner);
    } else if (place.value() instanceof Value.Result result) {
      Body getter = instances.maker(result.call());
      return getter == null ? null : returned(getter, result.call(), place);
    }
    return place.value() instanceof Value.Variable variable
        ? outside(variable.symbol(), place)
        : null;
  }

  /** A method that returns its {@code this} returns what it was called on. */
  private static Place returned(Body getter, Call call, Place place) {
    Value value = getter.returns().get(0);
    return value instanceof Value.Self self && Instances.isOwn(self) && call.receiver() != null
        ? new Place(call.receiver(), place.home(), place.context())
        : new Place(value, getter, place.context().push(call));
  }

  /** The object that a value surely is, in its own code or in that which has passed it on. */
  private @Nullable Instance object(Value value, Place place) {
    Place there = new Place(value, place.home(), place.context());
    Instance object = instances.of(value, there.context());
    for (int i = 0; i < Instances.MAX_GIVEN && object == null; i++) {
      there =
          there.value() instanceof Value.Variable variable
              ? outside(variable.symbol(), there)
              : null;
      if (there == null) {
        return null;
      }
      object = instances.of(there.value(), there.context());
    }
    return object;
  }

  /**
   * The one value that is put into a field of an object, or null. What it starts with counts only
   * where nobody sets the field: a builder's default.
   */
  private @Nullable Place kept(VarSymbol field, Instance owner) {
    Set<Place> first = new HashSet<>();
    Set<Place> set = new HashSet<>();
    for (Use.Stored store : index.stores(field)) {
      if (!(store.target() instanceof Value.FieldOf target)
          || !(target.owner() instanceof Value.Self self)
          || !Instances.isOwn(self)
          || store.body().isFunction()) {
        return null;
      } else if (instances.isSelf(owner, self.home())) {
        addKept(store, owner, isSetter(store) ? set : first);
      }
    }
    Set<Place> kept = set.isEmpty() ? first : set;
    return kept.size() == 1 ? kept.iterator().next() : null;
  }

  /** Whether a method other than a constructor puts its parameter into a field. */
  private static boolean isSetter(Use.Stored store) {
    return store.body().kind() == Body.Kind.METHOD
        && !store.body().method().isConstructor()
        && store.value() instanceof Value.Variable variable
        && store.body().parameters().contains(variable.symbol());
  }

  private void addKept(Use.Stored store, Instance owner, Set<Place> kept) {
    Body body = store.body();
    Place here = new Place(store.value(), body, CallString.on(owner));
    int position =
        store.value() instanceof Value.Variable variable
            ? body.parameters().indexOf(variable.symbol())
            : -1;
    if (position < 0) {
      kept.add(here);
      return;
    }
    for (Caller caller : instances.callers(body, Activation.of(here.context()))) {
      Place inside = new Place(here.value(), body, caller.context().name().push(caller.call()));
      Place given = outside(inside);
      kept.add(given == null ? inside : given);
    }
  }

  private @Nullable Place outside(VarSymbol variable, Place place) {
    Body declaring = graph.program().declaring(variable);
    Body home = place.home();
    if (declaring != home) {
      Instance maker = instances.self(place.context());
      Creation made = maker == null ? null : maker.creation();
      return maker != null && made != null && made.body().home() == declaring
          ? new Place(place.value(), made.body().home(), maker.context())
          : null;
    }
    int position = home.parameters().indexOf(variable);
    Caller caller = position < 0 ? null : onlyCaller(home, place.context());
    boolean passed =
        caller != null
            && isPassed(position, caller.call(), home)
            && graph.targets(caller.call()).contains(home)
            && index.definitions(variable).isEmpty();
    return passed && caller != null
        ? new Place(
            caller.call().arguments().get(position),
            caller.call().body().home(),
            caller.context().name())
        : null;
  }

  /** What is gathered into a parameter of variable arity is not the parameter. */
  static boolean isPassed(int position, Call call, Body callee) {
    int fixed = callee.parameters().size() - 1;
    return call.callee().isVarArgs()
        ? position < fixed && call.arguments().size() >= fixed
        : call.arguments().size() == callee.parameters().size();
  }

  private @Nullable Caller onlyCaller(Body body, CallString context) {
    Call top = context.top();
    if (top != null) {
      return new Caller(top, Activation.of(context.pop()));
    }
    List<Caller> callers =
        context.self() == null ? List.of() : instances.callers(body, Activation.of(context));
    return callers.size() == 1 ? callers.get(0) : null;
  }
}
