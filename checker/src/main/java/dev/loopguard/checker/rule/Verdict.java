package dev.loopguard.checker.rule;

/** What a rule says of a point on a chain. */
sealed interface Verdict {
  Verdict GO_ON = new GoOn();
  Verdict FINE = new Fine();
  Verdict POSTED = new Posted();
  Verdict BEGUN = new Begun();

  /** Nothing is decided here: what lies before decides. */
  record GoOn() implements Verdict {}

  /** Whoever comes this way is right. */
  record Fine() implements Verdict {}

  /** Whoever calls it is right; whoever hands it to a loop may have chosen a wrong one. */
  record Posted() implements Verdict {}

  /** The program begins here: this way is right. */
  record Begun() implements Verdict {}

  /**
   * The chain is a bug.
   *
   * @param rule the name of the check that reports it
   */
  record Bug(String rule, Root root) implements Verdict {}
}
