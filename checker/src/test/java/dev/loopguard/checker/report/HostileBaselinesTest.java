package dev.loopguard.checker.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.checker.Mutations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline is good, or it is told in which line it is not. */
final class HostileBaselinesTest {
  private static final String LINE =
      "LoopThreadOnly | EventBase.free() | thread | Old.start() > Old.end()\n";
  private static final String GOOD = "# The findings\n" + LINE + LINE + "\n" + LINE;

  @TempDir Path folder;

  private void read(byte[] content) throws IOException, BaselineException {
    Baseline.read(Files.write(folder.resolve("b.txt"), content));
  }

  private void assertTold(BaselineException refused) {
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith(folder.resolve("b.txt") + ":"), message);
    assertEquals(1, message.lines().count(), message);
    assertTrue(message.length() < 1_000, message);
    assertTrue(message.chars().noneMatch(Character::isISOControl), message);
  }

  @Test
  void mutated() throws IOException {
    int refused = 0;
    for (byte[] content : Mutations.of(GOOD, 2_000)) {
      try {
        read(content);
      } catch (BaselineException e) {
        assertTold(e);
        refused++;
      }
    }
    assertTrue(refused > 500, refused + " refused");
  }

  @Test
  void aLineWithoutEnd() throws IOException, BaselineException {
    String long1 = LINE.strip() + " > Old.end()".repeat(100_000);
    read(long1.getBytes("UTF-8"));
    assertTold(
        assertThrows(BaselineException.class, () -> read((long1 + " | x").getBytes("UTF-8"))));
    assertTold(
        assertThrows(BaselineException.class, () -> read("a".repeat(5_000_000).getBytes("UTF-8"))));
  }
}
