package dev.loopguard.watch;

/**
 * A rule was broken, and the call refused.
 *
 * @param call the call as its caller wrote it, such as {@code "EventBase.free()"}
 * @param thread the thread that made it
 * @param refusal what was thrown there, or would have been had it not only been logged
 */
public record Violation(Kind kind, String call, Thread thread, IllegalStateException refusal) {
  /** Which rule. */
  public enum Kind {
    /** Made on a thread that may not make it. */
    WRONG_THREAD,
    /** Made from a log callback. */
    LOG_CALLBACK
  }
}
