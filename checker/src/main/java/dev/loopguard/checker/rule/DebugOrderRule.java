package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.held.Fact;
import dev.loopguard.checker.held.Held;
import java.util.List;

/** Debug logging is switched on when a base exists already, which may be logging meanwhile. */
final class DebugOrderRule implements Rule {
  static final String NAME = "DebugLoggingOrder";
  private static final String LOG = "dev.loopguard.log.EventLog";

  private final Analysis analysis;

  DebugOrderRule(Analysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sink> sinks() {
    return Sink.ofCalls(analysis.program(), DebugOrderRule::switchesOn, call -> Need.NOTHING);
  }

  private static boolean switchesOn(Call call) {
    return call.callee().name.contentEquals("enableDebug")
        && call.callee().owner.getQualifiedName().contentEquals(LOG);
  }

  /** Only what every path to here has done counts. */
  @Override
  public Verdict at(Held held, Frame frame, Need need) {
    boolean created = held.facts().stream().anyMatch(f -> f.basis() == Fact.Basis.CREATED);
    return created ? new Verdict.Bug(NAME, new Root.Created(frame.body())) : Verdict.GO_ON;
  }

  @Override
  public Verdict entering(Frame frame, Need need) {
    return Verdict.GO_ON;
  }

  /** Code that is given away starts with what had happened where it was given away. */
  @Override
  public Verdict handed(Invocation invocation, Body body, Need need) {
    return Verdict.GO_ON;
  }
}
