package dev.loopguard.checker.rule;

/** What a rule says of a point on a chain. */
sealed interface Verdict {
  Verdict GO_ON = new GoOn();
  Verdict FINE = new Fine();
  Verdict BEGUN = new Begun();

  /** Nothing is decided here: what lies before decides. */
  record GoOn() implements Verdict {}

  /** Whoever comes this way is right, but for who hands a body so entered to the wrong loop. */
  record Fine() implements Verdict {}

  /** The program begins here: this way is right. */
  record Begun() implements Verdict {}

  /**
   * The chain is a bug.
   *
   * @param rule the name of the check that reports it
   */
  record Bug(String rule, Root root) implements Verdict {}
}
