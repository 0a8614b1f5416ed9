package dev.loopguard.agent;

/**
 * What is declared about the thread of a method or field.
 *
 * @param anyThread whether it is promised to any thread; then the rest means nothing
 * @param value which loop, as {@link dev.loopguard.annotation.LoopThreadOnly#value} says it
 */
record Rule(boolean anyThread, String value, String role) {
  static final Rule ANY_THREAD = new Rule(true, "", "");

  static Rule loopThreadOnly(String value, String role) {
    return new Rule(false, value, role);
  }

  /** Of two contradicting annotations in one place the stricter one counts. */
  static Rule stricter(Rule one, Rule other) {
    return one.anyThread ? other : one;
  }
}
