package dev.loopguard.log;

/**
 * Receives log lines.
 *
 * <p>It is called on the thread that had something to say, which may be any, and by several at
 * once. It must not call the event API: see {@link dev.loopguard.annotation.NotInLogCallback}. What
 * it throws is reported on standard error and goes no further.
 */
@FunctionalInterface
public interface LogCallback {
  /**
   * Takes one line.
   *
   * @param severity how much it matters
   * @param message the text, without a line end; more than one line where it holds a stack trace
   */
  void log(Severity severity, String message);
}
