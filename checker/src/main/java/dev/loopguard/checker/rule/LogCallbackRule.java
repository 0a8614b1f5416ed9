package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.held.Held;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The event API is reached from a log callback, on the thread that is logging. */
final class LogCallbackRule implements Rule {
  static final String NAME = "LogCallbackReentrancy";
  private static final String CALLBACK = "dev.loopguard.log.LogCallback";

  private final Analysis analysis;

  LogCallbackRule(Analysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sink> sinks() {
    return Sink.ofCalls(analysis.program(), call -> isSink(call));
  }

  private boolean isSink(Call call) {
    return analysis.contracts().isNotInLogCallback(call.callee());
  }

  @Override
  public Verdict at(Held held, Frame frame, Need need) {
    return Verdict.GO_ON;
  }

  @Override
  public Verdict entering(Frame frame, Need need) {
    Body body = frame.body();
    MethodSymbol method = analysis.implemented(body);
    if (method == null) {
      return Verdict.GO_ON;
    }
    if (isCallback(method)) {
      return new Verdict.Bug(NAME, new Root.LogCallback(body));
    }
    // Its callers are told: they, too, call something that is not for log callbacks.
    return !body.isFunction() && analysis.contracts().isNotInLogCallback(method)
        ? Verdict.FINE
        : Verdict.GO_ON;
  }

  private boolean isCallback(MethodSymbol method) {
    return isDeclaredByCallback(method)
        || analysis.graph().hierarchy().overridden(method).stream()
            .anyMatch(LogCallbackRule::isDeclaredByCallback);
  }

  private static boolean isDeclaredByCallback(@Nullable MethodSymbol method) {
    return method != null && method.owner.getQualifiedName().contentEquals(CALLBACK);
  }

  /** Another thread is not in the callback, nor is a loop that runs the task later. */
  @Override
  public Verdict handed(Invocation invocation, Body body, Need need) {
    return Verdict.FINE;
  }
}
