package dev.loopguard.checker.held;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.graph.Flows;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.model.Guarantee;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loops without a name of their own: what comes out of a collection is this thread's if all that
 * was put into it was made by this very code, which gives none of it to another thread.
 */
final class Collected {
  private final Program program;
  private final CallGraph graph;
  private final Flows flows;
  private final Contracts contracts;
  private final Paths paths;
  private final Effects effects;
  private final Map<Body, Set<Value>> givenAway = new HashMap<>();

  Collected(
      Program program,
      CallGraph graph,
      Flows flows,
      Contracts contracts,
      Paths paths,
      Effects effects) {
    this.program = program;
    this.graph = graph;
    this.flows = flows;
    this.contracts = contracts;
    this.paths = paths;
    this.effects = effects;
  }

  /**
   * What is held of the loops on which a call is made, or which it is given.
   *
   * @param held what is held there anyway: of loops that were given away and have come back, too
   */
  Set<Fact> at(Call call, Set<Fact> held) {
    List<Value> values = new ArrayList<>(call.arguments());
    if (call.receiver() != null) {
      values.add(call.receiver());
    }
    Set<Fact> facts = new LinkedHashSet<>();
    for (Value value : values) {
      if (isLoop(value) && isOutOfSomething(value)) {
        for (String role : rolesOfOwned(value, call.body(), held)) {
          facts.add(new Fact(role, paths.of(value), Fact.Basis.OWNED));
        }
      }
    }
    return facts;
  }

  private boolean isLoop(Value value) {
    Type type = value.declaredType();
    return type != null
        && type.hasTag(TypeTag.CLASS)
        && type.tsym instanceof ClassSymbol symbol
        && contracts.isLoopClass(symbol);
  }

  /** What has a name is followed by that name. */
  private boolean isOutOfSomething(Value value) {
    Value kept =
        value instanceof Value.Variable variable && paths.onlyValue(variable.symbol()) != null
            ? paths.onlyValue(variable.symbol())
            : value;
    return kept instanceof Value.Element
        || (kept instanceof Value.Result result && isTakenOut(result.call()))
        || (kept instanceof Value.Variable variable && isParameterOfFunction(variable));
  }

  private boolean isTakenOut(Call call) {
    return call.receiver() != null && graph.targets(call).isEmpty() && made(call).isEmpty();
  }

  /** True of {@code list.get(0)}, and of {@code List.of(loop)}. */
  private boolean isAround(Call call) {
    boolean gathers =
        call.receiver() == null
            && graph.targets(call).isEmpty()
            && !isLoop(new Value.Result(call))
            && call.arguments().stream().anyMatch(this::isLoop);
    return gathers || isTakenOut(call);
  }

  private boolean isParameterOfFunction(Value.Variable variable) {
    Body body = program.declaring(variable.symbol());
    return body != null && body.isFunction() && body.parameters().contains(variable.symbol());
  }

  /** The roles of the loops that a value may be, if all are this code's own; none otherwise. */
  private Set<String> rolesOfOwned(Value value, Body user, Set<Fact> held) {
    Body body = user;
    while (body.outer() != null && flows.runsWhereWritten(body)) {
      body = body.outer();
    }
    Set<String> roles = new LinkedHashSet<>();
    List<Value> makers = new ArrayList<>();
    for (Value origin : graph.origins(value)) {
      if (origin instanceof Value.Result result && isAround(result.call())) {
        continue; // What went into it is told by the other origins.
      } else if (origin instanceof Value.Result result && result.call().body() == body) {
        Set<String> made = made(result.call());
        if (made.isEmpty()) {
          return Set.of();
        }
        roles.addAll(made);
        makers.add(origin);
      } else if (!(origin instanceof Value.Created) || isLoop(origin)) {
        return Set.of();
      }
    }
    makers.retainAll(givenAway(body));
    for (Fact fact : makers.isEmpty() ? Set.<Fact>of() : held) {
      if (fact.basis() == Fact.Basis.OWNED && fact.loop() != null) {
        makers.removeAll(effects.origins(fact.loop()));
      }
    }
    return makers.isEmpty() ? roles : Set.of();
  }

  private Set<String> made(Call call) {
    Set<String> roles = new LinkedHashSet<>();
    for (Guarantee guarantee : contracts.guarantees(call.callee())) {
      if (guarantee.isOfResult()) {
        roles.add(guarantee.role());
      }
    }
    return roles;
  }

  private Set<Value> givenAway(Body body) {
    Set<Value> known = givenAway.get(body);
    if (known == null) {
      known = new LinkedHashSet<>();
      for (Body part : program.bodies()) {
        for (Call call : part.home() == body.home() ? part.calls() : List.<Call>of()) {
          known.addAll(effects.givenAway(call));
        }
      }
      givenAway.put(body, known);
    }
    return known;
  }
}
