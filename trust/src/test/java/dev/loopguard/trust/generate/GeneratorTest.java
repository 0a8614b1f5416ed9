package dev.loopguard.trust.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.trust.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GeneratorTest {
  @Test
  void sameSeedGivesTheSameProgram() {
    assertEquals(Generator.program(7), Generator.program(7));
    assertNotEquals(Generator.program(7).text(), Generator.program(8).text());
  }

  @Test
  void whatIsSmallerHasFewerLines() {
    Program program = Generator.program(7);
    for (Program smaller : program.smaller()) {
      assertTrue(smaller.size() < program.size(), smaller::text);
    }
  }

  /** The page says how many ways there are. */
  @Test
  void pageCountsTheTemplates() throws IOException {
    String page = Files.readString(Path.of("../docs/trust.md")).replaceAll("\\s+", " ");
    String ways =
        "to another thread in %d ways, to a loop in %d, and to whoever calls in %d."
            .formatted(
                distinct(Templates.SPAWNS), distinct(Templates.POSTS), distinct(Templates.INLINE));
    assertTrue(page.contains(ways), ways);
    String guards =
        "in %d right ways and %d wrong ones"
            .formatted(distinct(Templates.GUARDS), distinct(Templates.POOR_GUARDS));
    assertTrue(page.contains(guards), guards);
  }

  private static int distinct(Collection<?> templates) {
    return Set.copyOf(templates).size();
  }
}
