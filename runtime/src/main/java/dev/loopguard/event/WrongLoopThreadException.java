package dev.loopguard.event;

/**
 * Thrown by a call that must be made on the loop's thread, to the thread that is not.
 *
 * <p>Nothing has happened: the loop goes on as if the call had not been made. The message names
 * both threads, says where the loop was entered, and how to do it right.
 */
public class WrongLoopThreadException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message both threads, where the loop was entered, and what to do instead
   */
  public WrongLoopThreadException(String message) {
    super(message);
  }
}
