package dev.loopguard.checker.held;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Store;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.CallGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The fields that calls assign, themselves or in what they call; final ones never change again. */
final class Assigned {
  /** Beyond this many callees a call is not searched for assignments. */
  private static final int MAX_CALLEES = 2_000;

  private final CallGraph graph;
  private final Map<Body, Set<VarSymbol>> known = new HashMap<>();

  Assigned(CallGraph graph) {
    this.graph = graph;
  }

  Set<VarSymbol> by(Call call) {
    Set<VarSymbol> fields = new HashSet<>();
    graph.targets(call).forEach(target -> fields.addAll(in(target)));
    return fields;
  }

  static boolean isFinal(VarSymbol field) {
    return (field.flags() & Flags.FINAL) != 0;
  }

  private Set<VarSymbol> in(Body body) {
    Set<VarSymbol> found = known.get(body);
    if (found == null) {
      found = find(body);
      known.put(body, found);
    }
    return found;
  }

  private Set<VarSymbol> find(Body body) {
    Set<VarSymbol> fields = new LinkedHashSet<>();
    Set<Body> seen = new HashSet<>(Set.of(body));
    Deque<Body> todo = new ArrayDeque<>(seen);
    while (!todo.isEmpty() && seen.size() < MAX_CALLEES) {
      Body next = todo.remove();
      Set<VarSymbol> solved = known.get(next);
      if (solved != null) {
        fields.addAll(solved);
        continue;
      }
      next.stores().forEach(store -> addField(store, fields));
      for (Call call : next.calls()) {
        graph.targets(call).stream().filter(seen::add).forEach(todo::add);
      }
    }
    if (!todo.isEmpty()) {
      graph
          .program()
          .unfinished()
          .detail(
              "what is assigned in "
                  + body.site().place()
                  + ": more than "
                  + MAX_CALLEES
                  + " methods called");
    }
    return fields;
  }

  private static void addField(Store store, Set<VarSymbol> fields) {
    if (store.target() instanceof Value.FieldOf target && !isFinal(target.field())) {
      fields.add(target.field());
    }
  }
}
