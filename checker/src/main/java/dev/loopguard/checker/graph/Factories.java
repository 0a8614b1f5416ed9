package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Methods that return an object of their own making: another one each time that they are called.
 */
final class Factories {
  private final ValueIndex index;
  private final Hierarchy hierarchy;
  private final Map<Body, Boolean> known = new HashMap<>();

  Factories(ValueIndex index, Hierarchy hierarchy) {
    this.index = index;
    this.hierarchy = hierarchy;
  }

  /** True if whatever a call may run has made, or had made for it, what the call returns. */
  boolean isOne(Call call) {
    Collection<Body> bodies = hierarchy.implementations(call);
    return !bodies.isEmpty() && bodies.stream().allMatch(this::isOne);
  }

  private boolean isOne(Body body) {
    Boolean found = known.get(body);
    if (found == null) {
      known.put(body, false); // what returns what it returns itself makes nothing
      List<Value> returned = new ArrayList<>();
      body.returns().forEach(value -> addOptions(index.local(value), returned));
      found =
          returned.size() == 1 && returned.get(0) instanceof Value.Result result
              ? isOne(result.call())
              : !returned.isEmpty() && returned.stream().allMatch(Factories::isMade);
      known.put(body, found);
    }
    return found;
  }

  private static void addOptions(Value value, List<Value> options) {
    if (value instanceof Value.Choice choice) {
      choice.options().forEach(option -> addOptions(option, options));
    } else if (!(value instanceof Value.None)) {
      options.add(value);
    }
  }

  /** True of an object that is made right here. */
  static boolean isMade(Value value) {
    return value instanceof Value.Created made && made.creation().function() == null;
  }
}
