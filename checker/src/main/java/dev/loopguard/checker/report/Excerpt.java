package dev.loopguard.checker.report;

import java.util.List;

/**
 * Some lines of a source file.
 *
 * @param firstLine the number of the first, counted from 1
 */
public record Excerpt(int firstLine, List<String> lines) {
  public Excerpt {
    lines = List.copyOf(lines);
  }
}
