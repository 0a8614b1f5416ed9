package dev.loopguard.checker.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** What is to be done about the findings. */
final class FixOptions {
  @Option(names = "--fix", description = "Show what would repair the findings, and ask to do it.")
  private boolean fix;

  @Option(names = "--yes", description = "With --fix: do not ask.")
  private boolean yes;

  boolean wanted() {
    if (yes && !fix) {
      throw new BadInputException("--yes goes with --fix");
    }
    return fix;
  }

  /** Where there is nobody to ask, nobody has agreed. */
  boolean agreed(Prompt prompt) {
    String answer = yes ? "yes" : prompt.ask("Apply this? [y/N] ");
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
  }
}
