package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
final class ReadmeTest {
  private static String readme = "";

  @BeforeAll
  static void read() throws IOException {
    readme = Files.readString(OwnProject.FOLDER.resolve("README.md"));
  }

  /** The blocks of a language, in order. */
  private static List<String> blocks(String language) {
    List<String> blocks = new ArrayList<>();
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }

  @Test
  void printsWhatTheFirstCommandPrints() throws Exception {
    assertTrue(readme.contains("\n    ./loopguard samples/seed-deadlock\n"));
    assertEquals(blocks("text").get(0), OwnProject.loopguard(1, "samples/seed-deadlock"));
  }

  @Test
  void findsNothingInTheRemedy() throws Exception {
    assertEquals("", OwnProject.loopguard(0, "samples/seed-deadlock/Remedy.java"));
  }

  @Test
  void runsTheRemedy() throws Exception {
    assertEquals("freed by A\n", OwnProject.java("samples/seed-deadlock/Remedy.java"));
  }

  @Test
  void findsNothingInTheRuntime() throws Exception {
    assertEquals(
        "",
        OwnProject.loopguard(
            0, "-cp", System.getProperty("java.class.path"), "runtime/src/main/java"));
  }

  @Test
  void showsTheSampleAsItIs() throws IOException {
    String sample =
        Files.readString(OwnProject.FOLDER.resolve("samples/seed-deadlock/SeedDeadlock.java"));
    for (String shown : blocks("java").subList(0, 2)) {
      assertTrue(sample.contains(shown.indent(2)), shown);
    }
  }

  @Test
  void comparesAsItWasMeasured() throws IOException {
    assertTrue(readme.contains(Files.readString(OwnProject.FOLDER.resolve("peers/table.md"))));
  }

  @Test
  void showsTheGradleBuildThatIsTried() throws IOException {
    String build = Files.readString(OwnProject.FOLDER.resolve("builds/gradle/build.gradle"));
    Matcher dependency = Pattern.compile("errorprone '[^']+'").matcher(readme);
    assertTrue(dependency.find());
    do {
      assertTrue(build.contains(dependency.group()), dependency.group());
    } while (dependency.find());
  }

  @Test
  void showsTheBazelBuildThatIsTried() throws IOException {
    String build = Files.readString(OwnProject.FOLDER.resolve("builds/bazel/BUILD.bazel"));
    Matcher severity = Pattern.compile("javacopts = \\[(.*?), (.*?)]").matcher(readme);
    assertTrue(severity.find());
    assertTrue(build.contains(severity.group(1)), severity.group(1));
    assertTrue(build.contains(severity.group(2)), severity.group(2));
  }

  @Test
  void staysShort() {
    assertTrue(readme.lines().count() <= 150);
  }
}
