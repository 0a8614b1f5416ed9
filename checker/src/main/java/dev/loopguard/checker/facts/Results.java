package dev.loopguard.checker.facts;

import dev.loopguard.checker.model.Contracts;

/** What calls return: one of their arguments, where that is known, as of {@code requireNonNull}. */
public final class Results {
  private final Contracts contracts;

  public Results(Contracts contracts) {
    this.contracts = contracts;
  }

  /** The value of a call as an expression. */
  public Value of(Call call) {
    int returned = contracts.returned(call.callee());
    return returned >= 0 && returned < call.arguments().size()
        ? call.arguments().get(returned)
        : new Value.Result(call);
  }
}
