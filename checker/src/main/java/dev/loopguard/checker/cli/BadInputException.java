package dev.loopguard.checker.cli;

/** What the user gave cannot be worked with; the message says why, in one line. */
final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInputException(String message) {
    super(message);
  }
}
