package dev.loopguard.checker.cli;

/** How it is told that not the user's input but the program itself is at fault. */
final class Crash {
  private Crash() {}

  /** One line, whatever the trace of the failure is. */
  static String message(String trace) {
    String cause =
        trace
            .lines()
            .map(String::strip)
            .filter(line -> line.matches("([\\w$]+\\.)+[\\w$]+(Exception|Error)\\b.*"))
            .findFirst()
            .orElse("the compiler gave up without a reason");
    return "this is a fault in LoopGuard or in javac, not in your code: "
        + cause
        + " (--stacktrace shows where)";
  }
}
