package dev.loopguard.checker.report;

/** A file is no baseline; the message says which, and in which line. */
public final class BaselineException extends Exception {
  private static final long serialVersionUID = 1L;

  BaselineException(String message) {
    super(message);
  }
}
