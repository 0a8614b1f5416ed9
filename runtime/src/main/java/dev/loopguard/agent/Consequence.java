package dev.loopguard.agent;

import java.util.function.Supplier;

/** What follows from the verdict about one call; each {@link Mode} has one. */
interface Consequence {
  /**
   * Takes it, on the thread of the call and before the call does anything.
   *
   * @param refusal what is wrong where the verdict is {@link Verdict#OFF_LOOP}
   */
  void of(Verdict verdict, Subject subject, Supplier<String> refusal);
}
