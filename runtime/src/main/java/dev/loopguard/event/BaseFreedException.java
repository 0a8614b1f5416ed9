package dev.loopguard.event;

/** Thrown by a call on an event base that was freed, and the failure of what it had accepted. */
public class BaseFreedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message which call it was, or what was given up
   */
  public BaseFreedException(String message) {
    super(message);
  }
}
