package dev.loopguard.checker.cli.project;

/** A project that cannot be analysed as it is; the message says why, in one line. */
public final class ProjectException extends Exception {
  private static final long serialVersionUID = 1L;

  ProjectException(String message) {
    super(message);
  }
}
