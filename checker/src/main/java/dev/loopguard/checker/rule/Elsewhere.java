package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.model.Contract;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.model.Provenance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Handlers that the program gives to another executor than the loop that their type is entered by:
 * {@code pipeline.addLast(group, handler)}.
 */
final class Elsewhere {
  private final CallGraph graph;
  private final Contracts contracts;
  private final Map<String, Set<ClassSymbol>> handlers = new HashMap<>();

  Elsewhere(CallGraph graph, Contracts contracts) {
    this.graph = graph;
    this.contracts = contracts;
    for (Body body : graph.program().bodies()) {
      body.calls().forEach(this::read);
    }
  }

  private void read(Call call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      int position = call.parameterOf(i);
      String role = position < 0 ? null : contracts.runsInstead(call.callee(), position);
      if (role != null && graph.runsElsewhere(call.arguments().get(i))) {
        Set<ClassSymbol> known = handlers.computeIfAbsent(role, r -> new HashSet<>());
        call.arguments().forEach(argument -> argument.forEachSource(a -> add(a, known)));
      }
    }
  }

  private void add(Value argument, Set<ClassSymbol> known) {
    for (Value origin : graph.origins(argument)) {
      if (origin instanceof Value.Created created && created.creation().function() == null) {
        known.add(created.creation().type());
      }
    }
  }

  /** True if code that a model promises to a loop may run there, as the program shows. */
  boolean runs(Body body, Contract promised) {
    return promised.provenance() == Provenance.MODELLED && runs(body, promised.role());
  }

  /** The same for code that such a handler hands to its loop. */
  boolean runs(Body body, String role) {
    return handlers.getOrDefault(role, Set.of()).stream()
        .anyMatch(type -> graph.hierarchy().isSubclass(type, body.type()));
  }
}
