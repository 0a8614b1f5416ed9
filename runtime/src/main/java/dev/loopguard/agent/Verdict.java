package dev.loopguard.agent;

/** On which side of its rule a call was. */
public enum Verdict {
  /** On the thread that the rule asks for. */
  ON_LOOP,
  /** On another. */
  OFF_LOOP,
  /** Nobody can tell: the loop is null, not a loop, or of a role that has no predicate. */
  UNKNOWN;

  static Verdict of(boolean onLoop) {
    return onLoop ? ON_LOOP : OFF_LOOP;
  }
}
