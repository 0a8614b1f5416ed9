package dev.loopguard.checker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.errorprone.ErrorProneFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flag has a value that it may have, or a sentence says which it may. */
final class SettingsTest {
  @TempDir Path folder;

  private static Settings of(String name, String value) {
    return Settings.of(ErrorProneFlags.fromMap(Map.of("LoopGuard:" + name, value)));
  }

  private static void assertOneSentence(Settings settings) {
    settings.mistakes().forEach(mistake -> assertEquals(1, mistake.lines().count(), mistake));
  }

  @Test
  void valuesOfEveryKind() {
    List<String> values =
        List.of(
            "",
            " ",
            "TRUE",
            "true,false",
            "\0",
            "a\0b",
            ",,",
            "x".repeat(100_000),
            "\n",
            "\u001b[2J");
    for (String flag : List.of("Dependencies", "Strict", "Unread", "UnusedSuppressions")) {
      for (String value : values) {
        Settings settings = of(flag, value);
        assertEquals(1, settings.mistakes().size(), flag + "=" + value);
        assertOneSentence(settings);
      }
    }
    for (String flag : List.of("Models", "With", "Without", "Html", "Sarif", "Baseline")) {
      values.forEach(value -> assertOneSentence(of(flag, value)));
    }
  }

  @Test
  void aPathThatIsNone() {
    assertFalse(of("Models", "a\0b").mistakes().isEmpty());
    assertFalse(of("Baseline", "a\0b").mistakes().isEmpty());
    assertFalse(of("Sarif", "a\0b").mistakes().isEmpty());
    assertFalse(of("Html", "a\0b").mistakes().isEmpty());
  }

  @Test
  void anUnknownFlagOfAnyName() {
    for (byte[] name : Mutations.of("Dependencies", 200)) {
      String flag = new String(name, UTF_8);
      if (!flag.equals("Dependencies")) {
        Settings settings = of(flag, "true");
        assertEquals(1, settings.mistakes().size(), flag);
        assertOneSentence(settings);
      }
    }
  }

  @Test
  void nothingIsWritten() throws IOException {
    for (String flag : List.of("Html", "Sarif", "Baseline", "Models")) {
      of(flag, folder.resolve("new/file").toString());
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }
}
