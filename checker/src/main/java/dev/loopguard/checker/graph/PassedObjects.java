package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By which call does an object get into a method? What two lists hold that a helper goes through is
 * told apart by who passes which of them.
 */
final class PassedObjects {
  /** What is taken out of what was taken out of more is not followed back. */
  private static final int MAX_TAKEN_OUT = 4;

  /** More calls than this tell nothing. */
  private static final int MAX_CALLS = 8;

  private final CallGraph graph;
  private final Instances instances;
  private final Map<Passed, List<Activation>> known = new HashMap<>();

  private record Passed(Instance object, Body body, VarSymbol parameter) {}

  PassedObjects(CallGraph graph, Instances instances) {
    this.graph = graph;
    this.instances = instances;
  }

  /** How a body is entered where a value in it is that object: by some calls, or by any. */
  List<Activation> with(Instance object, Value value, Body user) {
    VarSymbol parameter = parameter(value, user, MAX_TAKEN_OUT);
    return parameter == null
        ? List.of(Activation.ANY)
        : known.computeIfAbsent(new Passed(object, user, parameter), this::find);
  }

  private List<Activation> find(Passed passed) {
    int position = passed.body().parameters().indexOf(passed.parameter());
    List<Call> all = graph.callers(passed.body());
    List<Call> calls =
        all.stream()
            .filter(
                call ->
                    call.arguments().size() != passed.body().parameters().size()
                        || mayHold(call.arguments().get(position), passed.object()))
            .toList();
    boolean tells = !calls.isEmpty() && calls.size() < all.size() && calls.size() <= MAX_CALLS;
    return tells
        ? calls.stream().map(call -> Activation.of(CallString.only(call))).toList()
        : List.of(Activation.ANY);
  }

  private boolean mayHold(Value value, Instance object) {
    return graph.origins(value).stream().anyMatch(origin -> instances.isMadeAs(origin, object));
  }

  /** The parameter that a value comes out of, which may be a collection of several. */
  private @Nullable VarSymbol parameter(Value value, Body user, int left) {
    Value local = graph.index().local(value);
    if (left == 0) {
      return null;
    } else if (local instanceof Value.Element element) {
      return parameter(element.container(), user, left - 1);
    } else if (local instanceof Value.Result result
        && result.call().receiver() != null
        && graph.targets(result.call()).isEmpty()) {
      return parameter(result.call().receiver(), user, left - 1);
    }
    return local instanceof Value.Variable variable
            && user.parameters().contains(variable.symbol())
            && graph.index().definitions(variable.symbol()).isEmpty()
        ? variable.symbol()
        : null;
  }
}
