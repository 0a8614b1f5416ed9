package dev.loopguard.checker.cli;

import picocli.CommandLine.Help.Ansi;

/** When to use colour, in the words of the command line. */
enum Color {
  auto,
  always,
  never;

  Ansi ansi() {
    return switch (this) {
      case auto -> Ansi.AUTO;
      case always -> Ansi.ON;
      case never -> Ansi.OFF;
    };
  }

  /** Whether a line can be drawn over: colour or not, that takes a terminal. */
  boolean terminal() {
    return this != never && Ansi.AUTO.enabled();
  }
}
