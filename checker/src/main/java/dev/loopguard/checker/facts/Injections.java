package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object was given when it was made, it still has: of {@code conn = new Conn(base)} the
 * final field {@code conn.base} is {@code base}.
 */
final class Injections {
  private static final int MAX_CONSTRUCTORS = 5;

  private final Program program;
  private final Paths paths;
  private final Map<VarSymbol, Kept> kept = new HashMap<>();
  private final Map<VarSymbol, Value> statics = new HashMap<>();
  private final Map<Symbol, List<VarSymbol>> byOwner = new HashMap<>();

  /** The one assignment of a final field. */
  private record Kept(Body body, Value value) {}

  /** What a path starts with, and how many of its members have led there. */
  private record Start(Value object, int members) {}

  Injections(Program program, Paths paths) {
    this.program = program;
    this.paths = paths;
    Set<VarSymbol> severalTimes = new HashSet<>();
    for (Body body : program.bodies()) {
      for (Store store : body.stores()) {
        if (store.target() instanceof Value.FieldOf target
            && Paths.isStable(target.field())
            && isOwn(target.owner())
            && kept.put(target.field(), new Kept(body, store.value())) != null) {
          severalTimes.add(target.field());
        }
      }
    }
    kept.keySet().removeAll(severalTimes);
    readStatics();
    for (Body body : program.bodies()) {
      for (Store store : body.stores()) {
        if (store.target() instanceof Value.FieldOf target && kept.containsKey(target.field())) {
          byOwner.computeIfAbsent(body.type(), t -> new ArrayList<>()).add(target.field());
        }
      }
    }
  }

  /** A static final field is what its class was initialised with. */
  private void readStatics() {
    Set<VarSymbol> severalTimes = new HashSet<>();
    for (Body body : program.bodies()) {
      for (Store store : body.stores()) {
        if (store.target() instanceof Value.FieldOf target
            && target.field().isStatic()
            && Paths.isStable(target.field())
            && statics.put(target.field(), store.value()) != null) {
          severalTimes.add(target.field());
        }
      }
    }
    statics.keySet().removeAll(severalTimes);
  }

  private static boolean isOwn(@Nullable Value owner) {
    return owner instanceof Value.Self self && self.home().type() == self.type();
  }

  /** The same path without a step into an object and back to what that was given, or null. */
  @Nullable AccessPath undone(AccessPath path) {
    List<Symbol> members = path.members();
    if (members.isEmpty()) {
      return null;
    }
    Start start = start(path);
    AccessPath outside = start == null ? null : given(path, start);
    if (outside != null) {
      return outside;
    }
    for (int i = 0; i + 1 < members.size(); i++) {
      Kept object = members.get(i) instanceof VarSymbol holder ? kept.get(holder) : null;
      Value given =
          object != null && members.get(i + 1) instanceof VarSymbol field
              ? argument(object.value(), field)
              : null;
      VarSymbol same = given == null || object == null ? null : ownField(given, object.body());
      if (same != null) {
        AccessPath before = new AccessPath(path.root(), members.subList(0, i)).then(same);
        return before == null ? null : path.from(before, i + 2);
      }
    }
    return null;
  }

  /** What an object was given that is made on the spot, where a path leads into it; or null. */
  @Nullable AccessPath given(AccessPath path, Value object) {
    return given(path, new Start(object, 0));
  }

  private @Nullable AccessPath given(AccessPath path, Start start) {
    if (start.members() < path.members().size()
        && path.members().get(start.members()) instanceof VarSymbol field) {
      AccessPath given = AccessPath.of(argument(start.object(), field));
      if (given != null && paths.isStable(given)) {
        return path.from(given, start.members() + 1);
      }
    }
    return undoneTwice(path, start);
  }

  private @Nullable Start start(AccessPath path) {
    Value object = null;
    int length = 0;
    if (path.root() instanceof AccessPath.Root.Variable variable) {
      object = paths.onlyValue(variable.symbol());
    } else if (path.root() instanceof AccessPath.Root.Static) {
      object = path.members().get(0) instanceof VarSymbol field ? statics.get(field) : null;
      length = 1;
    }
    return object == null ? null : new Start(object, length);
  }

  /** Of {@code server = new Server(base)} that makes a {@code Conn} of it: the Conn's base. */
  private @Nullable AccessPath undoneTwice(AccessPath path, Start from) {
    List<Symbol> members = path.members().subList(from.members(), path.members().size());
    if (members.size() < 2
        || !(members.get(0) instanceof VarSymbol holder)
        || !(members.get(1) instanceof VarSymbol field)
        || !(from.object() instanceof Value.Created outer)) {
      return null;
    }
    Kept inner = kept.get(holder);
    Call construction = outer.creation().construction();
    Value given = inner == null ? null : argument(inner.value(), field);
    if (inner == null
        || given == null
        || construction == null
        || program.body(construction.callee()) != inner.body()) {
      return null;
    }
    int position = construction.callee().isVarArgs() ? -1 : parameter(given, inner.body());
    AccessPath start =
        position < 0 || position >= construction.arguments().size()
            ? null
            : AccessPath.of(construction.arguments().get(position));
    return start == null || !paths.isStable(start) ? null : path.from(start, from.members() + 2);
  }

  /** The final fields in which an object keeps what a constructor's parameter was given. */
  List<VarSymbol> keepers(MethodSymbol constructor, int position) {
    return byOwner.getOrDefault(constructor.owner, List.of()).stream()
        .filter(field -> parameterFor(field, constructor, MAX_CONSTRUCTORS) == position)
        .toList();
  }

  /** What the constructor of a new object was given for a field, or null. */
  private @Nullable Value argument(@Nullable Value object, VarSymbol field) {
    Call construction =
        object instanceof Value.Created created ? created.creation().construction() : null;
    if (construction == null || !kept.containsKey(field)) {
      return null;
    }
    int position = parameterFor(field, construction.callee(), MAX_CONSTRUCTORS);
    return position < 0 || position >= construction.arguments().size()
        ? null
        : construction.arguments().get(position);
  }

  /** Which parameter of a constructor ends in a field, perhaps through another constructor. */
  private int parameterFor(VarSymbol field, MethodSymbol constructor, int left) {
    Body body = program.body(constructor);
    if (body == null || left == 0 || constructor.isVarArgs()) {
      return -1;
    }
    Kept here = kept.get(field);
    if (here != null && here.body() == body) {
      return parameter(here.value(), body);
    }
    for (Call call : body.calls()) {
      if (call.kind() == Call.Kind.CONSTRUCTION && call.callee().isConstructor()) {
        int position = parameterFor(field, call.callee(), left - 1);
        return position < 0 || position >= call.arguments().size()
            ? -1
            : parameter(call.arguments().get(position), body);
      }
    }
    return -1;
  }

  private int parameter(Value value, Body body) {
    return value instanceof Value.Variable variable && !paths.isChanging(variable.symbol())
        ? body.parameters().indexOf(variable.symbol())
        : -1;
  }

  /** The final field in which the object that {@code body} makes keeps a value. */
  private @Nullable VarSymbol ownField(Value value, Body body) {
    if (value instanceof Value.FieldOf field) {
      return isOwn(field.owner()) && Paths.isStable(field.field()) ? field.field() : null;
    }
    int position = body.isFunction() ? -1 : parameter(value, body);
    if (position < 0) {
      return null;
    }
    return body.stores().stream()
        .filter(store -> store.value().equals(value) && store.target() instanceof Value.FieldOf)
        .map(store -> ((Value.FieldOf) store.target()).field())
        .filter(field -> isKeptBy(body, field))
        .findFirst()
        .orElse(null);
  }

  private boolean isKeptBy(Body body, VarSymbol field) {
    Kept same = kept.get(field);
    return same != null && same.body() == body;
  }
}
