package dev.loopguard.log;

/** How much a log line matters, from least to most. */
public enum Severity {
  /** A step of the loop; written only after {@link EventLog#enableDebug}. */
  DEBUG,
  /** Worth knowing, nothing is wrong. */
  MSG,
  /** Probably a mistake of the caller; the loop goes on. */
  WARN,
  /** Something failed, such as a callback that threw; the loop goes on. */
  ERR
}
