package dev.loopguard.checker.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documentation of a check, in Markdown: {@code docs/bugpattern} goes into the jar. */
public final class RulePage {
  private static final String FOLDER = "/dev/loopguard/checker/rules/";

  private RulePage() {}

  /** The whole page, if there is one. */
  public static Optional<String> of(String rule) {
    if (!rule.matches("\\w+")) {
      return Optional.empty();
    }
    try (InputStream in = RulePage.class.getResourceAsStream(FOLDER + rule + ".md")) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands before the page's second heading, without the first. */
  public static Optional<String> firstPart(String rule) {
    return of(rule)
        .map(
            page -> {
              List<String> part = new ArrayList<>();
              boolean code = false;
              for (String line : page.lines().toList()) {
                code ^= line.startsWith("```");
                if (!code && line.startsWith("#")) {
                  if (!part.isEmpty()) {
                    break;
                  }
                } else if (!part.isEmpty() || !line.isBlank()) {
                  part.add(line);
                }
              }
              return String.join("\n", part).strip();
            });
  }
}
