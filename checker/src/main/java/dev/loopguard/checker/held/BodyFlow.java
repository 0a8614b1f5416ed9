package dev.loopguard.checker.held;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCTry;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.node.NullLiteralNode;
import org.jspecify.annotations.Nullable;

/** The dataflow of one body, solved: of one graph, or of several that run one after the other. */
@SuppressWarnings("NullAway") // the library asks for a graph, which performAnalysis has given it
final class BodyFlow {
  private final Body body;
  private final List<Solved> parts = new ArrayList<>();
  private HeldStore exit;

  private record Solved(HeldTransfer transfer, Solver analysis) {}

  /**
   * @param start what is held where the body begins
   */
  BodyFlow(Body body, Set<Fact> start) {
    this.body = body;
    this.exit = HeldStore.EMPTY.with(start);
  }

  /** Runs a graph where those before it have ended. */
  void add(ControlFlowGraph graph, HeldTransfer transfer) {
    Set<Fact> before = exit.facts();
    transfer.startWith(exit);
    Unannounced known = Unannounced.NONE;
    Solver solver = solve(graph, transfer, known);
    // What is known of an inner block says more of the one around it.
    for (int depth = 0; depth < Unannounced.MAX_DEPTH; depth++) {
      Unannounced next = unannounced((JCTree) graph.getUnderlyingAST().getCode(), solver, before);
      if (next.equals(known)) {
        break;
      }
      known = next;
      solver = solve(graph, transfer, known);
    }
    parts.add(new Solved(transfer, solver));
    exit = exit(solver);
  }

  private static Solver solve(
      ControlFlowGraph graph, HeldTransfer transfer, Unannounced unannounced) {
    Solver solver = new Solver(transfer, unannounced);
    solver.performAnalysis(graph);
    return solver;
  }

  private static Unannounced unannounced(JCTree code, Solver solver, Set<Fact> before) {
    return Unannounced.in(
        code,
        Unannounced.gained(exit(solver), before),
        around ->
            Unannounced.gained(Completion.of(around, solver.getResult()::getStoreAfter), before));
  }

  private static HeldStore exit(Solver solver) {
    HeldStore end = solver.getRegularExitStore();
    return end == null ? HeldStore.UNREACHABLE : end;
  }

  /** What is held just before the code at a tree runs. */
  Held before(JCTree tree) {
    for (Solved part : parts) {
      HeldStore store = part.analysis().getResult().getStoreBefore(tree);
      if (store != null) {
        return held(store);
      }
    }
    return Held.UNREACHABLE;
  }

  /** What is held before a call whose arguments are known to have certain values. */
  Held passing(Held before, JCTree call, Map<Integer, Boolean> values) {
    Set<Fact> facts = new LinkedHashSet<>(before.facts());
    for (Solved part : parts) {
      for (Map.Entry<Integer, Boolean> passed : values.entrySet()) {
        Answer argument = part.transfer().argument(call, passed.getKey());
        Set<Fact> told = passed.getValue() ? argument.whenTrue() : argument.whenFalse();
        if (told == null) {
          return Held.UNREACHABLE;
        }
        facts.addAll(told);
      }
    }
    return new Held(true, facts);
  }

  /** What is held when a resource is closed, by whichever way its try block is left. */
  Held beforeClose(JCTry around, JCTree resource) {
    HeldStore atEnd = storeAfter(resource);
    List<? extends Tree> statements = around.getBlock().getStatements();
    for (int i = statements.size() - 1; i >= 0; i--) {
      HeldStore store = storeAfter((JCTree) statements.get(i));
      if (store != null) {
        atEnd = store;
        break;
      }
    }
    HeldStore left = atEnd == null ? HeldStore.UNREACHABLE : atEnd;
    for (JCTree exit : Exits.of(around)) {
      left = left.leastUpperBound(storeAt(exit));
    }
    return held(left);
  }

  /** What is held where a statement or a failing call leaves a block. */
  private HeldStore storeAt(JCTree exit) {
    HeldStore found = HeldStore.UNREACHABLE;
    for (Solved part : parts) {
      HeldStore store =
          exit instanceof JCStatement
              ? part.analysis().getResult().getStoreBefore(exit)
              : part.transfer().thrownBy(exit);
      found = store == null ? found : found.leastUpperBound(store);
    }
    return found;
  }

  private @Nullable HeldStore storeAfter(JCTree tree) {
    HeldStore[] last = new HeldStore[1];
    new com.sun.tools.javac.tree.TreeScanner() {
      @Override
      public void scan(JCTree part) {
        super.scan(part);
        for (Solved solved : part == null ? List.<Solved>of() : parts) {
          HeldStore store = solved.analysis().getResult().getStoreAfter(part);
          if (store != null && store.isReachable()) {
            last[0] = store;
          }
        }
      }
    }.scan(tree);
    return last[0];
  }

  private static Held held(@Nullable HeldStore store) {
    return store == null || !store.isReachable() ? Held.UNREACHABLE : new Held(true, store.facts());
  }

  /** What a call of the body tells. */
  Summary summary() {
    HeldStore thrown = HeldStore.UNREACHABLE;
    HeldStore whenTrue = HeldStore.UNREACHABLE;
    HeldStore whenFalse = HeldStore.UNREACHABLE;
    List<Set<Fact>> results = new ArrayList<>();
    for (Solved part : parts) {
      HeldStore escaped = part.analysis().getExceptionalExitStore();
      thrown = escaped == null ? thrown : thrown.leastUpperBound(escaped);
      for (var end : part.transfer().ends().entrySet()) {
        whenTrue = whenTrue.leastUpperBound(end.getValue().getThenStore());
        whenFalse = whenFalse.leastUpperBound(end.getValue().getElseStore());
        HeldStore store = end.getValue().getRegularStore();
        // Of no object everything holds.
        if (store.isReachable() && !(end.getKey() instanceof NullLiteralNode)) {
          results.add(part.transfer().factsOf(end.getKey(), store, Summary.RESULT));
        }
      }
    }
    return new Summary(
        exit.isReachable(),
        told(exit),
        told(thrown),
        told(whenTrue),
        told(whenFalse),
        Summary.inAll(results),
        choice());
  }

  /** What is told by which constant is returned; null unless some constant tells something. */
  private @Nullable Chosen choice() {
    Chosen all = null;
    for (Solved part : parts) {
      for (var end : part.transfer().ends().entrySet()) {
        HeldStore store = end.getValue().getRegularStore();
        if (!store.isReachable()) {
          continue;
        }
        Chosen one = ConditionTransfer.choice(end.getKey(), store);
        if (one == null) {
          return null;
        }
        Chosen here = one.whereHeld(store.facts());
        all = all == null ? here : all.merged(here);
      }
    }
    Set<Fact> anyway = told(exit);
    Chosen known = all == null ? null : all.with(this::told);
    return known == null || known.told().values().stream().allMatch(anyway::containsAll)
        ? null
        : known;
  }

  /** The facts that mean something outside: about a parameter as passed, {@code this}, a static. */
  private Set<Fact> told(HeldStore store) {
    return told(store.facts());
  }

  private Set<Fact> told(Set<Fact> facts) {
    Set<Fact> told = new LinkedHashSet<>();
    for (Fact fact : facts) {
      AccessPath loop = fact.loop();
      if (loop == null
          || !(loop.root() instanceof AccessPath.Root.Variable variable)
          || body.isKept(variable.symbol())) {
        told.add(fact);
      }
    }
    return told;
  }
}
