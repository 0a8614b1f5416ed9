package dev.loopguard.checker.report;

/** How bad a finding is, as the build has it. */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  /** In the words of messages and formats. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }
}
