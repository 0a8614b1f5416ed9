package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.FieldAccess;
import dev.loopguard.checker.model.Contract;
import org.jspecify.annotations.Nullable;

/** Which loop a contract means, in the words of the code that it is about. Null is some loop. */
interface Loops {
  /** For a call of a method with the contract. */
  @Nullable AccessPath at(Contract contract, Call call);

  /** For an access to a field with the contract. */
  @Nullable AccessPath at(Contract contract, FieldAccess access);

  /** In the body of the method with the contract. */
  @Nullable AccessPath inside(Contract contract, Body body);
}
