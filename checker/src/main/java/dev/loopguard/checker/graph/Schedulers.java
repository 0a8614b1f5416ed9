package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.model.CallbackThread;
import dev.loopguard.checker.model.Contracts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sources that somebody subscribes to: on which thread the functions run that they are given. The
 * scheduler given last says so, or else the one on which it all begins. Where it goes through
 * anything that no model speaks of, nobody knows.
 */
final class Schedulers {
  private final CallGraph graph;
  private final Contracts contracts;
  private final BiFunction<Value, Call, Disposition> onExecutor;

  /**
   * @param onExecutor what an executor does with a task
   */
  Schedulers(
      CallGraph graph, Contracts contracts, BiFunction<Value, Call, Disposition> onExecutor) {
    this.graph = graph;
    this.contracts = contracts;
    this.onExecutor = onExecutor;
  }

  /** The thread of the functions that a source has been given; null where it is not known. */
  Handoff.@Nullable Thread of(@Nullable Value source) {
    Handoff.Thread thread = source == null ? null : of(source, new HashSet<>());
    return CallbackThreads.CALLER.equals(thread) ? null : thread;
  }

  /** The caller's where it is whoever subscribes. */
  private Handoff.@Nullable Thread of(Value source, Set<Object> seen) {
    Value value = onlyValue(source);
    if (!(value instanceof Value.Result result) || !seen.add(result.call())) {
      return null;
    }
    Call call = result.call();
    List<Body> bodies = graph.targets(call);
    if (!bodies.isEmpty() && !contracts.isListed(call.callee())) {
      return returnedBy(bodies, seen);
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      int parameter = call.parameterOf(i);
      if (contracts.scheduling().decides(call.callee(), parameter)) {
        return behind(call.arguments().get(i));
      } else if (contracts.scheduling().begins(call.callee(), parameter)) {
        Handoff.Thread before = call.receiver() == null ? null : of(call.receiver(), seen);
        return CallbackThreads.CALLER.equals(before) ? behind(call.arguments().get(i)) : before;
      }
    }
    if (!contracts.isListed(call.callee())) {
      return null;
    }
    return call.receiver() == null ? CallbackThreads.CALLER : of(call.receiver(), seen);
  }

  private Handoff.@Nullable Thread returnedBy(List<Body> bodies, Set<Object> seen) {
    Handoff.Thread common = null;
    for (Body body : bodies) {
      for (Value returned : body.returns()) {
        Handoff.Thread thread = of(returned, seen);
        if (thread == null || (common != null && !common.equals(thread))) {
          return null;
        }
        common = thread;
      }
    }
    return common;
  }

  /** The thread of what a scheduler is given, or null. */
  private Handoff.@Nullable Thread behind(Value scheduler) {
    if (!(onlyValue(scheduler) instanceof Value.Result result)) {
      return null;
    }
    Call call = result.call();
    String role = contracts.scheduling().loopBehind(call.callee());
    if (role != null) {
      return new Handoff.Thread.Loop(role, null);
    } else if (contracts.callbacksOf(call.callee()) == CallbackThread.OTHER) {
      return CallbackThreads.OTHER;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (contracts.scheduling().decides(call.callee(), call.parameterOf(i))
          && onExecutor.apply(call.arguments().get(i), call) instanceof Disposition.Given given) {
        return given.thread();
      }
    }
    return null;
  }

  private @Nullable Value onlyValue(Value value) {
    if (!(ValueIndex.key(value) instanceof VarSymbol variable)) {
      return value;
    }
    List<Value> definitions = graph.index().definitions(variable);
    Body declaring = graph.program().declaring(variable);
    boolean passed = declaring != null && declaring.parameters().contains(variable);
    return passed || definitions.size() != 1 ? null : Objects.requireNonNull(definitions.get(0));
  }
}
