package dev.loopguard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/watching.md}, which shows only what really happens; numbers may differ. */
public final class WatchingPage {
  private WatchingPage() {}

  /** Asserts that the page shows a text, whatever its line breaks. */
  public static void assertShows(String text) throws IOException {
    String page = plain(Files.readString(Path.of("..", "docs", "watching.md")));
    assertTrue(page.contains(plain(text)), () -> "docs/watching.md does not show: " + text);
  }

  private static String plain(String text) {
    return text.replaceAll("[0-9]+", "0").replaceAll("\\s+", " ").strip();
  }
}
