package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.facts.Store;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Each variable, field, call result and object with all that is done with it and put into it. A key
 * is what holds the value: a variable's or field's symbol, the {@link Call} that returned it, the
 * {@link Creation} that made it, or the {@link Body} whose {@code this} it is.
 */
final class ValueIndex {
  private final Map<Object, List<Use>> uses = new HashMap<>();
  private final Map<VarSymbol, List<Value>> definitions = new HashMap<>();
  private final Map<VarSymbol, List<Use.Stored>> stores = new HashMap<>();
  private final Map<MethodSymbol, List<Call>> calls = new HashMap<>();
  private final Map<Body, Creation> creations = new HashMap<>();
  private final Map<Call, Creation> constructions = new HashMap<>();
  private final Map<ClassSymbol, List<Creation>> creationsOf = new HashMap<>();
  private final Map<ClassSymbol, List<Body>> homes = new HashMap<>();
  private final Map<ClassSymbol, List<Body>> users = new HashMap<>();
  private final Set<Creation> constants = new HashSet<>();

  ValueIndex(Program program) {
    for (Body body : program.bodies()) {
      for (Call call : body.calls()) {
        calls.computeIfAbsent(call.callee(), m -> new ArrayList<>()).add(call);
        if (call.receiver() != null) {
          use(call.receiver(), value -> new Use.Receiver(call, value));
        }
        for (int i = 0; i < call.arguments().size(); i++) {
          int argument = i;
          use(call.arguments().get(i), value -> new Use.Argument(call, argument, value));
        }
      }
      for (Store store : body.stores()) {
        use(store.value(), value -> new Use.Stored(store.target(), body, value));
        store.target().forEachSource(target -> define(target, store.value()));
        if (store.target() instanceof Value.FieldOf target) {
          stores
              .computeIfAbsent(target.field(), f -> new ArrayList<>())
              .add(new Use.Stored(target, body, store.value()));
        }
      }
      body.returns().forEach(result -> use(result, value -> new Use.Returned(body, value)));
      for (Creation creation : body.creations()) {
        if (creation.function() != null) {
          creations.put(creation.function(), creation);
        }
        if (creation.construction() != null) {
          constructions.put(creation.construction(), creation);
          creationsOf.computeIfAbsent(creation.type(), t -> new ArrayList<>()).add(creation);
        }
      }
    }
    for (VarSymbol field : stores.keySet()) {
      List<Value> values = definitions(field);
      boolean constant = field.isStatic() && (field.flags() & Flags.FINAL) != 0;
      if (constant && values.size() == 1 && values.get(0) instanceof Value.Created made) {
        constants.add(made.creation());
      }
    }
    for (Body body : program.bodies()) {
      if (!uses(body).isEmpty()) {
        users.computeIfAbsent(body.type(), t -> new ArrayList<>()).add(body);
      }
      if (uses(body).stream().anyMatch(use -> !(use instanceof Use.Receiver))) {
        homes.computeIfAbsent(body.type(), t -> new ArrayList<>()).add(body);
      }
    }
  }

  /** The bodies of a class that do something with {@code this}. */
  List<Body> users(ClassSymbol type) {
    return users.getOrDefault(type, List.of());
  }

  /** The bodies of a class whose {@code this} goes elsewhere than to its own methods. */
  List<Body> homes(ClassSymbol type) {
    return homes.getOrDefault(type, List.of());
  }

  private void use(Value value, Function<Value, Use> use) {
    value.forEachSource(
        source -> {
          Object key = key(source);
          if (key != null) {
            uses.computeIfAbsent(key, k -> new ArrayList<>()).add(use.apply(source));
          }
        });
  }

  private void define(Value target, Value value) {
    if (key(target) instanceof VarSymbol variable) {
      definitions.computeIfAbsent(variable, v -> new ArrayList<>()).add(value);
    }
  }

  static @Nullable Object key(Value source) {
    if (source instanceof Value.Variable variable) {
      return variable.symbol();
    } else if (source instanceof Value.FieldOf field) {
      return field.field();
    } else if (source instanceof Value.Result result) {
      return result.call();
    } else if (source instanceof Value.Created created) {
      return created.creation();
    } else if (source instanceof Value.Self self) {
      return self.home().type() == self.type() ? self.home() : null;
    }
    return null;
  }

  /** The key of what a call returns: of a constructor's, the object. */
  Object resultOf(Call call) {
    Creation made = constructions.get(call);
    return made != null ? made : call;
  }

  List<Use> uses(Object key) {
    return uses.getOrDefault(key, List.of());
  }

  /** What is assigned to a variable or field. */
  List<Value> definitions(VarSymbol variable) {
    return definitions.getOrDefault(variable, List.of());
  }

  /** What a variable holds that is assigned once, in the body that it is used in. */
  Value local(Value value) {
    if (value instanceof Value.Variable variable) {
      List<Value> definitions = definitions(variable.symbol());
      return definitions.size() == 1 ? definitions.get(0) : value;
    }
    return value;
  }

  /** The assignments of a field itself. */
  List<Use.Stored> stores(VarSymbol field) {
    return stores.getOrDefault(field, List.of());
  }

  /** True of an object that is the only one that its place makes: a static final field has it. */
  boolean isConstant(@Nullable Creation creation) {
    return creation != null && constants.contains(creation);
  }

  /** The calls that name exactly this method. */
  List<Call> calls(MethodSymbol method) {
    return calls.getOrDefault(method, List.of());
  }

  /** Where a function object's code becomes an object. */
  @Nullable Creation creation(Body function) {
    return creations.get(function);
  }

  /** The one place that makes instances of exactly this class, or null for several or none. */
  @Nullable Creation onlyCreation(ClassSymbol type) {
    List<Creation> creations = creationsOf(type);
    return creations.size() == 1 ? creations.get(0) : null;
  }

  /** The places that make instances of exactly this class. */
  List<Creation> creationsOf(ClassSymbol type) {
    return creationsOf.getOrDefault(type, List.of());
  }
}
