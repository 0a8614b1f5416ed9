package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.Activation;
import dev.loopguard.checker.graph.Flows;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.model.BlockingFacts;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is complete when a callback runs: {@code allOf(a, b).thenRun(() -> a.join())}. */
final class Completions {
  private static final int MAX_STEPS = 10;

  private final Program program;
  private final Paths paths;
  private final Flows flows;
  private final BlockingFacts facts;

  Completions(Program program, Paths paths, Flows flows, BlockingFacts facts) {
    this.program = program;
    this.paths = paths;
    this.flows = flows;
    this.facts = facts;
  }

  /** True if the call runs only because there is nothing left to wait for on its receiver. */
  boolean isInCallbackOfReceiver(Call call) {
    AccessPath receiver = call.receiver() == null ? null : paths.of(holder(call.receiver()));
    if (receiver == null) {
      return false;
    }
    for (Body body = call.body(); body != null; body = body.outer()) {
      List<Invocation> invocations = invocations(body);
      if (!invocations.isEmpty()
          && invocations.stream().allMatch(i -> doneBy(i.call()).contains(receiver))) {
        return true;
      }
    }
    return false;
  }

  private List<Invocation> invocations(Body body) {
    return body.isFunction() ? flows.ofFunction(body, Activation.ANY).all() : List.of();
  }

  /** What is done, for sure, when a function object runs that a call has been given. */
  Set<AccessPath> doneBy(Call call) {
    Set<AccessPath> done = new LinkedHashSet<>();
    boolean whenDone = facts.callsWhenDone(call.callee()) || facts.takesForWhenDone(call.callee());
    if (call.receiver() != null && whenDone) {
      addDone(call.receiver(), done, new HashSet<>());
    }
    return done;
  }

  private void addDone(@Nullable Value object, Set<AccessPath> done, Set<Value> seen) {
    if (object == null || !seen.add(object)) {
      return;
    }
    AccessPath path = paths.of(holder(object));
    if (path != null) {
      done.add(path);
    }
    Value value = object instanceof Value.Variable it ? paths.onlyValue(it.symbol()) : object;
    if (!(value instanceof Value.Result result)) {
      return;
    }
    Call maker = result.call();
    if (facts.isDoneWhenAllAre(maker.callee())) {
      maker.arguments().forEach(argument -> addDone(argument, done, seen));
    } else if (facts.callsWhenDone(maker.callee()) && isWaitedFor(value)) {
      addDone(maker.receiver(), done, seen);
    }
  }

  /** The collection that the object is taken out of, by library code; else the object itself. */
  private Value holder(Value object) {
    Value current = object;
    for (int i = 0; i < MAX_STEPS; i++) {
      Value next = taken(current);
      if (next == null) {
        return current;
      }
      current = next;
    }
    return current;
  }

  private @Nullable Value taken(Value value) {
    if (value instanceof Value.Element element) {
      return element.container();
    }
    if (value instanceof Value.Variable variable) {
      Value only = paths.onlyValue(variable.symbol());
      return only instanceof Value.Element || only instanceof Value.Result
          ? taken(only)
          : ofInvocation(variable);
    }
    return value instanceof Value.Result result
            && result.call().receiver() != null
            && isOfMany(result.call().receiver())
            && !isWaitedFor(result.call().receiver())
            && program.body(result.call().callee()) == null
        ? result.call().receiver()
        : null;
  }

  /** {@code futures.forEach(future -> …)}: the function's parameter is out of the receiver. */
  private @Nullable Value ofInvocation(Value.Variable parameter) {
    Body body = program.declaring(parameter.symbol());
    if (body == null || !body.parameters().contains(parameter.symbol())) {
      return null;
    }
    List<Invocation> invocations = invocations(body);
    if (invocations.size() != 1) {
      return null;
    }
    Call call = invocations.get(0).call();
    return program.body(call.callee()) == null ? call.receiver() : null;
  }

  /** A collection, or what goes over one: its type says of what. */
  private static boolean isOfMany(Value value) {
    Type type = value.declaredType();
    return type == null || type.isParameterized() || type.isRaw();
  }

  private boolean isWaitedFor(Value value) {
    Type type = value.declaredType();
    return type != null
        && type.hasTag(TypeTag.CLASS)
        && type.tsym instanceof ClassSymbol of
        && facts.isWaitedFor(of);
  }
}
