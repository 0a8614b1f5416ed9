package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.graph.Activation;
import dev.loopguard.checker.graph.Caller;
import dev.loopguard.checker.graph.Handoff;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.held.Fact;
import dev.loopguard.checker.held.Held;
import dev.loopguard.checker.model.Contract;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loop-only code is reached on a thread that is not the loop's, or is another loop's. */
final class LoopThreadRule implements Rule {
  static final String NAME = "LoopThreadOnly";
  static final String WRONG_LOOP = "WrongLoop";

  private final Analysis analysis;
  private final EntryPoints entryPoints;

  LoopThreadRule(Analysis analysis, EntryPoints entryPoints) {
    this.analysis = analysis;
    this.entryPoints = entryPoints;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sink> sinks() {
    return new LoopOnlySinks(analysis).find();
  }

  @Override
  public Verdict at(Held held, Frame frame, Need need) {
    Fact elsewhere = null;
    List<Fact> facts = held.facts().stream().filter(fact -> counts(fact, need)).toList();
    for (Fact fact : facts) {
      if (!fact.role().equals(need.role())) {
        elsewhere = fact.basis() == Fact.Basis.CHECKED ? fact : elsewhere;
      } else if (fact.loop() == null
          || (need.loop() == null && !isOther(fact.loop(), need, frame.body(), frame.context()))
          || (need.loop() != null && same(fact.loop(), frame, need.loop()))) {
        return Verdict.FINE;
      }
    }
    for (Fact fact : facts) {
      if (fact.role().equals(need.role()) && isOther(fact, frame, need)) {
        return new Verdict.Bug(
            WRONG_LOOP, new Root.Checked(frame.body(), need.role(), fact.loop()));
      }
    }
    return elsewhere == null
        ? Verdict.GO_ON
        : new Verdict.Bug(NAME, new Root.Checked(frame.body(), elsewhere.role(), elsewhere.loop()));
  }

  private boolean isOther(Fact fact, Frame frame, Need need) {
    return fact.basis() == Fact.Basis.CHECKED
        && isOther(fact.loop(), need, frame.body(), frame.context());
  }

  /** True if a loop provably is not the one that is needed. */
  private boolean isOther(@Nullable AccessPath loop, Need need, Body body, Activation context) {
    if (need.loop() != null) {
      return analysis.difference().provable(loop, need.loop(), body, context);
    }
    return need.once() != null
        && analysis.difference().provableElsewhere(loop, need.once().path(), body, context);
  }

  private static boolean counts(Fact fact, Need need) {
    return fact.isHeld() && !(need.ahead().givenAway() && fact.basis() == Fact.Basis.OWNED);
  }

  /** True if the path names the needed loop, here or in the words of all who call. */
  private boolean same(AccessPath held, Frame frame, AccessPath needed) {
    if (held.equals(needed)) {
      return true;
    }
    Body home = frame.body().home();
    Body naming = naming(held, home);
    Activation context = naming == home ? frame.context() : Activation.ANY;
    List<Caller> callers = analysis.graph().callers(naming, context);
    return !callers.isEmpty()
        && callers.stream().allMatch(caller -> same(held, naming, caller.call(), needed));
  }

  /** The method whose callers say what a path names: a local class captures those around it. */
  private Body naming(AccessPath path, Body home) {
    Body declaring =
        path.root() instanceof AccessPath.Root.Variable variable
            ? analysis.program().declaring(variable.symbol())
            : null;
    return declaring == null ? home : declaring.home();
  }

  private boolean same(AccessPath held, Body home, Call call, AccessPath needed) {
    AccessPath outside = analysis.translation().outOf(home, held, call);
    return outside != null && outside.equals(analysis.translation().outOf(home, needed, call));
  }

  @Override
  public Verdict entering(Frame frame, Need need) {
    Body body = frame.body();
    Contract contract = analysis.contractOf(body);
    if (contract == null) {
      Root root = entryPoints.root(body);
      if (root instanceof Root.Main && need.ahead().madeByMain()) {
        return Verdict.BEGUN;
      }
      return root == null ? Verdict.GO_ON : new Verdict.Bug(NAME, root);
    }
    if (contract.anyThread() || !contract.role().equals(need.role())) {
      return new Verdict.Bug(NAME, new Root.Declared(contract, body));
    }
    // What may be some loop's or other's is that one's to which it is given.
    AccessPath loop = body.isFunction() ? null : analysis.loops().inside(contract.loop(), body);
    return isOther(loop, need, body, frame.context())
        ? new Verdict.Bug(WRONG_LOOP, new Root.Declared(contract, body))
        : Verdict.FINE;
  }

  /** What a thread object is given once it is made, that thread runs: its loops are its own. */
  private boolean isOwn(Invocation invocation, Body body, Need need) {
    Call call = invocation.call();
    if (call.kind() != Call.Kind.VIRTUAL
        || call.receiver() == null
        || !call.callee().owner.getQualifiedName().contentEquals("java.lang.Thread")) {
      return false;
    }
    Set<Fact> loops = analysis.held().loopsOf(call.receiver());
    return loops == null
        || loops.stream()
            .anyMatch(
                own ->
                    own.role().equals(need.role())
                        && isSame(own.loop(), need.loop(), invocation, body));
  }

  /** A method's words for its object are not those of the code that hands it over. */
  private boolean isSame(
      @Nullable AccessPath own, @Nullable AccessPath needed, Invocation invocation, Body body) {
    return body.isFunction() && needed != null
        ? needed.equals(own)
        : !analysis
            .difference()
            .provable(own, needed, invocation.call().body(), invocation.context());
  }

  @Override
  public Verdict handed(Invocation invocation, Body body, Need need) {
    if (!(invocation.thread() instanceof Handoff.Thread.Loop loop)) {
      return isOwn(invocation, body, need)
          ? Verdict.FINE
          : new Verdict.Bug(NAME, new Root.Spawned(invocation, body));
    }
    Root posted = new Root.Posted(invocation, body, loop.role());
    if (!loop.role().equals(need.role())) {
      return new Verdict.Bug(NAME, posted);
    }
    @Nullable AccessPath path = analysis.paths().of(loop.loop());
    return isOther(path, need, invocation.call().body(), invocation.context())
        ? new Verdict.Bug(WRONG_LOOP, posted)
        : Verdict.FINE;
  }
}
