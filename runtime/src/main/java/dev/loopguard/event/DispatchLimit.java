package dev.loopguard.event;

/**
 * After how much a pass ends and the loop polls again, so that less urgent callbacks cannot keep
 * more urgent ones waiting.
 *
 * @param nanos after how long
 * @param callbacks after how many
 * @param fromPriority the most urgent level that it is for
 */
record DispatchLimit(long nanos, int callbacks, int fromPriority) {
  static final DispatchLimit NONE = new DispatchLimit(Long.MAX_VALUE, Integer.MAX_VALUE, 0);

  boolean isTimed() {
    return nanos != Long.MAX_VALUE;
  }
}
