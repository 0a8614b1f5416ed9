package dev.loopguard.checker.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs that run in processes of their own, in this project's folder, as a reader would. */
final class OwnProject {
  static final Path FOLDER = Path.of("..").toAbsolutePath().normalize();

  /** As in loopguard.jar, nothing of Maven's. */
  private static final String CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(entry -> !entry.replace('\\', '/').contains("/org/apache/maven/"))
          .collect(Collectors.joining(File.pathSeparator));

  private OwnProject() {}

  /** What the command prints. */
  static String loopguard(int expectedCode, String... arguments) throws Exception {
    List<String> words = new ArrayList<>();
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-"))
        .forEach(words::add);
    words.addAll(List.of("-cp", CLASS_PATH, Main.class.getName()));
    words.addAll(List.of(arguments));
    return output(expectedCode, words, ProcessBuilder.Redirect.INHERIT);
  }

  /** What a program prints that is a single source file and may use these, on either stream. */
  static String java(String source, Path... libraries) throws Exception {
    StringJoiner classPath = new StringJoiner(File.pathSeparator).add(CLASS_PATH);
    for (Path library : libraries) {
      classPath.add(library.toAbsolutePath().toString());
    }
    List<String> words = List.of("-Djava.awt.headless=true", "-cp", classPath.toString(), source);
    return output(0, words, ProcessBuilder.Redirect.PIPE);
  }

  private static String output(int expectedCode, List<String> words, ProcessBuilder.Redirect errors)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(words);
    Process process =
        new ProcessBuilder(command).directory(FOLDER.toFile()).redirectError(errors).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(expectedCode, process.waitFor(), output);
    return output;
  }
}
