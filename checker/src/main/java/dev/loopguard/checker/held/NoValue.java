package dev.loopguard.checker.held;

import org.checkerframework.errorprone.dataflow.analysis.AbstractValue;

/** The dataflow library asks for values of expressions; only the store is of interest here. */
final class NoValue implements AbstractValue<NoValue> {
  @Override
  public NoValue leastUpperBound(NoValue other) {
    return this;
  }
}
