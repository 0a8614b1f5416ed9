package dev.loopguard.checker.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** How findings look on a terminal: in colour, with the places of a chain in one column. */
final class Paint {
  private static final Pattern STEP = Pattern.compile("(\\S+:\\d+)  (.*)");

  private final Ansi ansi;

  Paint(Ansi ansi) {
    this.ansi = ansi;
  }

  /** Whether there is any colour. */
  boolean colours() {
    return ansi.enabled();
  }

  String place(String text) {
    return paint("1", text);
  }

  String kind(String text) {
    return paint(text.equals("error") ? "1;31" : "1;33", text);
  }

  String caret(String text) {
    return paint("1;32", text);
  }

  String hint(String text) {
    return paint("36", text);
  }

  /** The lines of a chain; where there is no terminal, as they are. */
  List<String> chain(List<String> lines) {
    if (!ansi.enabled()) {
      return lines;
    }
    int width =
        lines.stream()
            .map(STEP::matcher)
            .filter(Matcher::matches)
            .mapToInt(step -> step.group(1).length())
            .max()
            .orElse(0);
    return lines.stream().map(line -> step(line, width)).toList();
  }

  private String step(String line, int width) {
    Matcher step = STEP.matcher(line);
    if (!step.matches()) {
      return hint(line);
    }
    String place = step.group(1);
    return paint("2", place) + " ".repeat(width - place.length() + 2) + step.group(2);
  }

  private String paint(String code, String text) {
    return ansi.enabled() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
