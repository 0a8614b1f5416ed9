package dev.loopguard.checker.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
final class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static String readme = "";

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    readme = Files.readString(ROOT.resolve("README.md"));
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

  /** Runs the command in a process of its own, whose folder is the project's. */
  private static String loopguard(int expectedCode, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(expectedCode, process.waitFor(), output);
    return output;
  }

  @Test
  void printsWhatTheFirstCommandPrints() throws Exception {
    assertTrue(readme.contains("\n    ./loopguard samples/seed-deadlock\n"));
    assertEquals(blocks("text").get(0), loopguard(1, "samples/seed-deadlock"));
  }

  @Test
  void findsNothingInTheRemedy() throws Exception {
    assertEquals("", loopguard(0, "samples/seed-deadlock/Remedy.java"));
  }

  @Test
  void runsTheRemedy() throws Exception {
    String classPath = System.getProperty("java.class.path");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process remedy =
        new ProcessBuilder(java, "-cp", classPath, "samples/seed-deadlock/Remedy.java")
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(remedy.getInputStream().readAllBytes(), UTF_8);
    assertEquals("freed by A", output.strip());
    assertEquals(0, remedy.waitFor());
  }

  @Test
  void findsNothingInTheRuntime() throws Exception {
    assertEquals(
        "", loopguard(0, "-cp", System.getProperty("java.class.path"), "runtime/src/main/java"));
  }

  @Test
  void showsTheSampleAsItIs() throws IOException {
    String sample = Files.readString(ROOT.resolve("samples/seed-deadlock/SeedDeadlock.java"));
    for (String shown : blocks("java").subList(0, 2)) {
      assertTrue(sample.contains(shown.indent(2)), shown);
    }
  }

  @Test
  void showsAStubFileThatIsRead() throws Exception {
    Path stub = Files.writeString(folder.resolve("canvas.java"), blocks("java").get(3));
    assertEquals(
        "", loopguard(0, "--models", stub.toString(), "samples/seed-deadlock/Remedy.java"));
  }

  @Test
  void staysShort() {
    assertTrue(readme.lines().count() <= 150);
  }
}
