package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.FieldAccess;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.model.Contract;
import dev.loopguard.checker.model.Contracts;
import org.jspecify.annotations.Nullable;

final class ContractLoops implements Loops {
  private final Contracts contracts;
  private final Paths paths;
  ContractLoops(Contracts contracts, Paths paths) { this.contracts = contracts; this.paths = paths; }
  public @Nullable AccessPath at(Contract contract, Call call) {
    if (contract.loop().isEmpty() || contract.loop().equals("this")) {
      return call.callee().owner instanceof com.sun.tools.javac.code.Symbol.ClassSymbol c && contracts.isLoopClass(c) && !call.callee().isStatic() ? paths.of(call.receiver()) : null;
    }
    return null;
  }
  public @Nullable AccessPath at(Contract contract, FieldAccess access) { return null; }
  public @Nullable AccessPath inside(Contract contract, Body body) { return null; }
}
