package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what is taken out of a collection of several objects from what is known to be one. */
final class OneOfSeveral {
  private final CallGraph graph;
  private final CallbackThreads callbacks;

  OneOfSeveral(CallGraph graph, CallbackThreads callbacks) {
    this.graph = graph;
    this.callbacks = callbacks;
  }

  /**
   * True of what is taken out of a collection of several objects, or by index out of an array:
   * nobody knows which that is. What a loop goes through is each of them.
   */
  boolean is(Value value) {
    Value local = graph.index().local(value);
    Value only = onlyContent(local, value);
    if (only != null) {
      return is(only);
    }
    boolean taken =
        value instanceof Value.Element
            || (local instanceof Value.Result result && graph.targets(result.call()).isEmpty());
    return taken
        && graph.origins(value).stream()
                .filter(origin -> origin instanceof Value.Created && graph.mayBe(origin, value))
                .count()
            > 1;
  }

  /**
   * What comes out of what is made on the spot, of one thing and for nobody else: {@code
   * List.of(task).get(0)}. Null if it may be another thing, or what the thing itself holds.
   */
  private @Nullable Value onlyContent(Value holder, Value taken) {
    if (holder instanceof Value.Element element) {
      return element.container() instanceof Value.Choice array && array.options().size() == 1
          ? array.options().get(0)
          : null;
    }
    Call call =
        holder instanceof Value.Result result
            ? result.call()
            : holder instanceof Value.Created made ? made.creation().construction() : null;
    if (call == null || !graph.targets(call).isEmpty()) {
      return null;
    }
    List<Value> kept = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Value argument = call.arguments().get(i);
      if (callbacks.keeps(call, i) && !isPlain(argument)) {
        kept.add(argument);
      }
    }
    if (call.receiver() != null && call.kind() != Call.Kind.NEW) {
      return kept.isEmpty() ? onlyContent(call.receiver(), taken) : null;
    }
    return kept.size() == 1 && isOfSameKind(kept.get(0), taken) ? kept.get(0) : null;
  }

  /** A text, a number or nothing: no object that could hold code. */
  private static boolean isPlain(Value value) {
    Type type = value.declaredType();
    return type == null
        ? value instanceof Value.None || value instanceof Value.Constant
        : type.isPrimitive() || Holders.isText(type);
  }

  private boolean isOfSameKind(Value one, Value other) {
    Type type = other.declaredType();
    boolean[] same = {type != null && type.isInterface()};
    one.forEachSource(
        source -> {
          Type own = source.declaredType();
          same[0] &=
              type != null
                  && own != null
                  && own.tsym instanceof ClassSymbol of
                  && graph.hierarchy().isSubclass(of, type.tsym);
        });
    return same[0];
  }
}
