package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.facts.Body;
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
   * What a value surely is that was taken out of a collection of the code around it, which put the
   * one thing there that it has made; else the value itself.
   */
  Value made(Value value, Body user) {
    List<Value> holders = holders(value);
    List<Value> contents =
        holders.isEmpty()
            ? List.of()
            : graph.origins(value).stream()
                .filter(origin -> graph.mayBe(origin, value) && !holders.contains(origin))
                .toList();
    return contents.size() == 1
            && contents.get(0) instanceof Value.Created only
            && only.creation().body().home() == user.home()
        ? only
        : value;
  }

  /** What a value was taken out of, itself included; none where others may have it, too. */
  private List<Value> holders(Value value) {
    List<Value> holders = new ArrayList<>();
    Value holder = value;
    while (true) {
      holders.add(holder);
      Value inside = graph.index().local(holder);
      if (holder instanceof Value.Element element) {
        inside = element.container();
      } else if (holder instanceof Value.Result result && graph.targets(result.call()).isEmpty()) {
        inside = result.call().receiver();
      }
      if (inside == null || inside instanceof Value.Choice || inside instanceof Value.Created) {
        return holders;
      } else if (holders.contains(inside)) {
        return List.of();
      }
      holder = inside;
    }
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
