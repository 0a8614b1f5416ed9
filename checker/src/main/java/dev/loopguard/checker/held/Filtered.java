package dev.loopguard.checker.held;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.model.Contracts;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a predicate has let through is as the predicate says: {@code
 * bases.stream().filter(EventBase::inLoopThread).forEach(EventBase::free)}.
 */
final class Filtered {
  private final Types types;
  private final Contracts contracts;
  private final Paths paths;
  private final CalleesFirst summaries;

  Filtered(Types types, Contracts contracts, Paths paths, CalleesFirst summaries) {
    this.paths = paths;
    this.types = types;
    this.contracts = contracts;
    this.summaries = summaries;
  }

  /** What is held of the first parameter of a function object where its code begins. */
  Set<Fact> at(Body function) {
    Set<Fact> facts = new LinkedHashSet<>();
    Body outer = function.outer();
    if (outer == null || function.parameters().isEmpty()) {
      return facts;
    }
    for (Call call : outer.calls()) {
      if (call.receiver() != null && call.arguments().stream().anyMatch(v -> is(v, function))) {
        addAll(call.receiver(), function.parameters().get(0), facts);
      }
    }
    return facts;
  }

  private static boolean is(Value value, Body function) {
    return value instanceof Value.Created made && made.creation().function() == function;
  }

  /** Walks back over the calls that pass on what they were given. */
  private void addAll(Value holder, VarSymbol element, Set<Fact> facts) {
    Value current = kept(holder);
    while (current instanceof Value.Result result) {
      Call call = result.call();
      Value from = call.receiver();
      if (contracts.filters(call.callee())) {
        add(call, element, facts);
      } else if (from == null || !passesOn(call, from.declaredType())) {
        return;
      }
      current = from == null ? Value.NONE : kept(from);
    }
  }

  /** What a local variable holds that is assigned once. */
  private Value kept(Value value) {
    Value only =
        value instanceof Value.Variable variable ? paths.onlyValue(variable.symbol()) : null;
    return only == null ? value : only;
  }

  private void add(Call filter, VarSymbol element, Set<Fact> facts) {
    Value predicate = filter.arguments().isEmpty() ? Value.NONE : filter.arguments().get(0);
    Body test = predicate instanceof Value.Created made ? made.creation().function() : null;
    if (test == null || test.parameters().isEmpty()) {
      return;
    }
    AccessPath tested = AccessPath.of(test.parameters().get(0));
    for (Fact fact : summaries.of(test).onTrue()) {
      AccessPath loop =
          fact.isHeld() && fact.loop() != null && fact.loop().startsWith(tested)
              ? fact.loop().from(AccessPath.of(element), 0)
              : null;
      if (loop != null) {
        facts.add(fact.withLoop(loop));
      }
    }
  }

  /** Things of the same type, unless a function makes others of them. */
  private boolean passesOn(Call call, @Nullable Type from) {
    return from != null
        && !from.getTypeArguments().isEmpty()
        && types.isSameTypes(from.getTypeArguments(), call.type().getTypeArguments())
        && call.callee().type.getParameterTypes().stream().noneMatch(this::makes);
  }

  private boolean makes(Type parameter) {
    if (!types.isFunctionalInterface(parameter.tsym)) {
      return false;
    }
    MethodSymbol descriptor = (MethodSymbol) types.findDescriptorSymbol(parameter.tsym);
    return !descriptor.getReturnType().isPrimitiveOrVoid();
  }
}
