package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jcstress tests, which start JVMs of their own. */
final class JcstressTest {
  @Test
  void nothingForbiddenHappens(@TempDir Path results) throws Exception {
    String output =
        ChildJvm.run(
            0,
            results,
            "org.openjdk.jcstress.Main",
            "-t",
            "dev.loopguard.event",
            "-m",
            System.getProperty("proofs.jcstress", "quick"),
            // One way to compile and to place the threads: the others take an hour.
            "-sc",
            "false",
            "-af",
            "NONE",
            "-f",
            "1",
            "-jvmArgs",
            "-XX:+TieredCompilation",
            "-r",
            results.toString());
    System.out.println(lastLines(output, 25));

    assertTrue(output.contains("Failed tests: No matches."), output);
    assertTrue(output.contains("Error tests: No matches."), output);
    assertTrue(output.contains("All remaining tests: 6 matching test results."), output);
    assertTrue(Files.exists(results.resolve("index.html")));
  }

  private static String lastLines(String text, int count) {
    String[] lines = text.split("\\R");
    int from = Math.max(0, lines.length - count);
    return String.join("\n", Arrays.asList(lines).subList(from, lines.length));
  }
}
