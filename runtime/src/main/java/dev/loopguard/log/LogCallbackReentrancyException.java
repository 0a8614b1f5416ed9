package dev.loopguard.log;

/** Thrown by a call that must not be made from a log callback, to the callback that made it. */
public class LogCallbackReentrancyException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message which call it was, and what to do instead
   */
  public LogCallbackReentrancyException(String message) {
    super(message);
  }
}
