package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.held.Fact;
import dev.loopguard.checker.held.Held;
import java.util.List;

/** Code is reached in a context in which it must not be, on the thread that is in it. */
final class ForbiddenContextRule implements Rule {
  private final Analysis analysis;
  private final ForbiddenContext context;

  ForbiddenContextRule(Analysis analysis, ForbiddenContext context) {
    this.analysis = analysis;
    this.context = context;
  }

  @Override
  public String name() {
    return context.check();
  }

  @Override
  public List<Sink> sinks() {
    Need need = new Need(context.name(), null);
    return Sink.ofCalls(analysis.program(), call -> isForbidden(call.callee()), call -> need);
  }

  private boolean isForbidden(MethodSymbol method) {
    return analysis.contracts().isForbiddenIn(context.name(), method);
  }

  @Override
  public Verdict at(Held held, Frame frame, Need need) {
    boolean outside =
        held.facts().stream()
            .anyMatch(f -> f.basis() == Fact.Basis.OUTSIDE && f.role().equals(context.name()));
    return outside ? Verdict.FINE : Verdict.GO_ON;
  }

  @Override
  public Verdict entering(Frame frame, Need need) {
    Body body = frame.body();
    MethodSymbol method = analysis.implemented(body);
    if (method == null) {
      return Verdict.GO_ON;
    }
    if (isCallback(method)) {
      return new Verdict.Bug(context.check(), new Root.Callback(body, context.name()));
    }
    // Its callers are told: they, too, call something that is forbidden here.
    return !body.isFunction() && isForbidden(method) ? Verdict.FINE : Verdict.GO_ON;
  }

  /** A method that a subclass inherits may be what makes that subclass a callback. */
  private boolean isCallback(MethodSymbol method) {
    return analysis.contracts().runsIn(context.name(), method)
        || analysis.graph().hierarchy().overridden(method).stream()
            .anyMatch(above -> analysis.contracts().runsIn(context.name(), above));
  }

  /** Another thread is not in the callback, nor is a loop that runs the task later. */
  @Override
  public Verdict handed(Invocation invocation, Body body, Need need) {
    return Verdict.FINE;
  }
}
