package dev.loopguard.checker.held;

import dev.loopguard.checker.facts.Body;

/** What calls of bodies tell. */
interface Summaries {
  /** Where the arguments tell nothing. */
  Summary of(Body body);

  /** Where they may: {@code check(base.inLoopThread())}. */
  Summary ofTelling(Body body);
}
