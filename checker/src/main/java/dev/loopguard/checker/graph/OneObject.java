package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Is a value what one place makes, whichever way it came? What was kept with others, in a
 * collection, or what a factory made, may be another.
 */
final class OneObject {
  /** What has more names than this is not followed back. */
  private static final int MAX_NAMES = 20;

  private final CallGraph graph;
  private final Creation creation;
  private final Set<Object> names = new HashSet<>();

  OneObject(CallGraph graph, Creation creation) {
    this.graph = graph;
    this.creation = creation;
  }

  boolean is(Value value) {
    if (value instanceof Value.Created made) {
      return made.creation() == creation;
    }
    if (!(value instanceof Value.Variable || value instanceof Value.FieldOf)
        || !(ValueIndex.key(value) instanceof VarSymbol variable)) {
      return false;
    }
    if (!names.add(variable)) {
      return true;
    }
    List<Value> values =
        value instanceof Value.FieldOf
            ? graph.index().definitions(variable)
            : graph.passed(variable);
    return names.size() <= MAX_NAMES && !values.isEmpty() && values.stream().allMatch(this::is);
  }
}
