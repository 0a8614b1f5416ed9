package dev.loopguard.checker.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Somebody at a terminal, who can be asked. */
interface Prompt {
  /** The answer, or null where there is no terminal, or its input has ended. */
  @Nullable String ask(String question);

  /** Of the terminal that the command was started from, if it was. */
  static @Nullable String onTerminal(String question) {
    Console console = System.console();
    return console == null ? null : console.readLine("%s", question);
  }
}
