package dev.loopguard.log;

/** Which debug lines are written. */
public enum DebugMask {
  /** None, which is the default. */
  NONE,
  /** All of them. */
  ALL
}
