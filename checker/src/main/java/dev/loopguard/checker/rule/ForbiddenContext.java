package dev.loopguard.checker.rule;

/**
 * A state in which a thread must not call some code, such as that of being in a log callback. What
 * enters it and what is forbidden in it is declared, by annotations or in stub files.
 *
 * @param name as it is declared, and as messages say it
 * @param check the name of the check that reports it
 */
public record ForbiddenContext(String name, String check) {
  /** The library calls it while it is half done, and cannot be called back. */
  public static final ForbiddenContext LOG_CALLBACK =
      new ForbiddenContext("log callback", "LogCallbackReentrancy");
}
