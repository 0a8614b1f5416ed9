package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.checker.framework.Frameworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample has a bug that is refused in the words of its {@code refused.txt}, and a remedy that
 * is not refused and prints its {@code run.txt}.
 */
final class SamplesTest {
  private static final Path SAMPLES = OwnProject.FOLDER.resolve("samples");

  static Stream<String> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES, 2)) {
      return files
          .filter(file -> file.endsWith("refused.txt"))
          .map(file -> SAMPLES.relativize(file.getParent()).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bugIsRefusedAndItsRemedyIsNot(String sample) throws Exception {
    String refused = OwnProject.loopguard(1, "samples/" + sample);
    assertEquals(Files.readString(SAMPLES.resolve(sample).resolve("refused.txt")), refused);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void remedyRuns(String sample) throws Exception {
    String expected = Files.readString(SAMPLES.resolve(sample).resolve("run.txt"));
    Path[] libraries =
        sample.startsWith("netty-") ? Frameworks.jars("netty-").toArray(Path[]::new) : new Path[0];
    assertEquals(expected, OwnProject.java("samples/" + sample + "/Remedy.java", libraries));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void remedyIsNamedByTheBug(String sample) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(sample))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        boolean remedy = file.endsWith("Remedy.java");
        assertTrue(remedy || Files.readString(file).contains("{@link Remedy}"), file.toString());
      }
    }
  }
}
