package dev.loopguard.checker.held;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.graph.Flows;
import dev.loopguard.checker.model.BlockingFacts;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was known where a function object was written and is known still when it runs. What is done
 * stays done, on every thread; a guard's word stays true in code that runs on no other thread and
 * while the code around it still does.
 */
final class Written {
  private final CallGraph graph;
  private final Flows flows;
  private final BlockingFacts blocking;
  private final Paths paths;
  private final BiFunction<Body, JCTree, Set<Fact>> before;
  private final Map<Body, Set<Fact>> known = new HashMap<>();

  /**
   * Nothing is asked yet.
   *
   * @param before what is held just before an expression in a body
   */
  Written(
      CallGraph graph,
      Flows flows,
      BlockingFacts blocking,
      Paths paths,
      BiFunction<Body, JCTree, Set<Fact>> before) {
    this.graph = graph;
    this.flows = flows;
    this.blocking = blocking;
    this.paths = paths;
    this.before = before;
  }

  /** The facts that a body has from outside. */
  Set<Fact> of(Body body) {
    Set<Fact> facts = known.get(body);
    if (facts == null) {
      known.put(body, Set.of());
      facts = body.isFunction() ? ofFunction(body) : ofMethod(body);
      known.put(body, facts);
    }
    return facts;
  }

  private Set<Fact> ofFunction(Body function) {
    Set<Fact> facts = at(function.outer(), function.site().tree());
    addDone(graph.descriptor(function), function, facts);
    facts.removeIf(fact -> !isLasting(fact));
    if (facts.stream().anyMatch(Fact::isHeld) && !flows.runsWhereWritten(function)) {
      facts.removeIf(Fact::isHeld);
    }
    return facts;
  }

  /** What a callback is passed that is told of what is done. */
  private void addDone(@Nullable MethodSymbol method, Body body, Set<Fact> facts) {
    for (int i = 0; method != null && i < body.parameters().size(); i++) {
      if (blocking.isDone(method, i)) {
        facts.add(new Fact("", AccessPath.of(body.parameters().get(i)), Fact.Basis.DONE));
      }
    }
  }

  /** A method of an anonymous class knows, too, what is done where that is written. */
  private Set<Fact> ofMethod(Body method) {
    Set<Fact> facts = new LinkedHashSet<>();
    if (method.kind() != Body.Kind.METHOD || method.site().tree() == null) {
      return facts;
    }
    addDone(method.method(), method, facts);
    if (blocking.runsWhenDone(method.method())) {
      facts.add(new Fact("", AccessPath.self(method), Fact.Basis.DONE));
    }
    Creation creation = method.type().name.isEmpty() ? graph.onlyCreation(method.type()) : null;
    Call construction = creation == null ? null : creation.construction();
    if (construction != null) {
      for (Fact fact : at(construction.body(), construction.site().tree())) {
        // The paths of the code around it are its own, too.
        if (fact.basis() == Fact.Basis.DONE && fact.loop() != null && isLasting(fact)) {
          facts.add(fact);
        }
      }
    }
    return facts;
  }

  private Set<Fact> at(@Nullable Body body, @Nullable JCTree tree) {
    Set<Fact> facts = new LinkedHashSet<>();
    if (body != null && tree != null) {
      facts.addAll(of(body));
      facts.addAll(before.apply(body, tree));
    }
    return facts;
  }

  private boolean isLasting(Fact fact) {
    return (fact.basis() == Fact.Basis.CHECKED || fact.basis() == Fact.Basis.DONE)
        && (fact.loop() == null || paths.isStable(fact.loop()));
  }
}
