package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.graph.Handoff;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.held.Fact;
import dev.loopguard.checker.held.Held;
import dev.loopguard.checker.model.BlockingFacts;
import dev.loopguard.checker.model.Contract;
import dev.loopguard.checker.model.Guarantee;
import java.util.List;
import java.util.Objects;

/** Code that may block is reached on a loop's thread, which has others to serve. */
final class BlockingRule implements Rule {
  static final String NAME = "BlockingOnLoopThread";

  private final Analysis analysis;
  private final Completions completions;
  private final Waits waits;
  private final Elsewhere elsewhere;

  BlockingRule(Analysis analysis) {
    this.analysis = analysis;
    BlockingFacts facts = analysis.contracts().blocking();
    this.completions =
        new Completions(analysis.program(), analysis.paths(), analysis.flows(), facts);
    this.waits = new Waits(analysis.graph(), facts, completions);
    this.elsewhere = new Elsewhere(analysis.graph(), analysis.contracts());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sink> sinks() {
    return Sink.ofCalls(analysis.program(), waits::mayWait, this::needOf);
  }

  /** What is waited for, so that a guard on the way may say that it is done. */
  private Need needOf(Call call) {
    return new Need("", analysis.paths().of(call.receiver()));
  }

  /**
   * Having created a base or left its loop is not to serve it: only a guard says so, or denies it.
   */
  @Override
  public Verdict at(Held held, Frame frame, Need need) {
    if (saysThatItDoesNot(frame.body()) || isALoop(frame.body())) {
      return Verdict.FINE;
    }
    for (Fact fact : held.facts()) {
      boolean done = fact.isDone() && Objects.equals(fact.loop(), need.loop());
      if (done || fact.basis() == Fact.Basis.ABSENT) {
        return Verdict.FINE;
      }
      if (fact.basis() == Fact.Basis.CHECKED) {
        return new Verdict.Bug(NAME, new Root.Checked(frame.body(), fact.role(), fact.loop()));
      }
    }
    return Verdict.GO_ON;
  }

  @Override
  public Verdict entering(Frame frame, Need need) {
    Body body = frame.body();
    if (hasItsOwnWord(body)) {
      return Verdict.FINE;
    }
    Contract contract = analysis.contractOf(body);
    return contract != null && contract.loopOnly() && !elsewhere.runs(body, contract)
        ? new Verdict.Bug(NAME, new Root.Declared(contract, body))
        : Verdict.GO_ON;
  }

  /** What is marked as blocking is told to its caller; who says that it does not is believed. */
  private boolean hasItsOwnWord(Body body) {
    return saysThatItDoesNot(body)
        || (body.kind() == Body.Kind.METHOD
            && analysis.contracts().blocking().isBlocking(body.method()));
  }

  private boolean saysThatItDoesNot(Body body) {
    return body.kind() == Body.Kind.METHOD
        && analysis.contracts().blocking().isNonBlocking(body.method());
  }

  /** A loop's own code waits for what there is to do, and nothing waits for it meanwhile. */
  private boolean isALoop(Body body) {
    return body.kind() == Body.Kind.METHOD
        && analysis.contracts().guarantees(body.method()).stream()
            .anyMatch(told -> told.outcome() == Guarantee.Outcome.TAKES_OVER);
  }

  @Override
  public boolean isDone(Invocation invocation, Need need) {
    return need.loop() != null
        && invocation.method() != invocation.call().callee()
        && completions.doneBy(invocation.call()).contains(need.loop());
  }

  @Override
  public Verdict handed(Invocation invocation, Body body, Need need) {
    return invocation.thread() instanceof Handoff.Thread.Loop loop
            && !elsewhere.runs(invocation.call().body(), loop.role())
        ? new Verdict.Bug(NAME, new Root.Posted(invocation, body, loop.role()))
        : Verdict.FINE;
  }
}
