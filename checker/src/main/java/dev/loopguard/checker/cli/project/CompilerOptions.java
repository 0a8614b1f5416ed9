package dev.loopguard.checker.cli.project;

import java.util.ArrayList;
import java.util.List;

/**
 * The options of a build that javac needs to understand its sources. What it is to say of them, and
 * which plugins are to say more, is not asked here.
 */
final class CompilerOptions {
  private static final List<String> WITH_VALUE =
      List.of("--add-exports", "--add-modules", "--add-reads");

  private CompilerOptions() {}

  /** Those that count, each option with its value in one word. */
  static List<String> meaningful(List<String> options) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      String option = options.get(i);
      boolean valueFollows = WITH_VALUE.contains(option) && i + 1 < options.size();
      if (valueFollows) {
        kept.add(option + "=" + options.get(++i));
      } else if (option.equals("--enable-preview")
          || option.startsWith("-proc:")
          || WITH_VALUE.stream().anyMatch(known -> option.startsWith(known + "="))) {
        kept.add(option);
      }
    }
    return List.copyOf(kept);
  }
}
