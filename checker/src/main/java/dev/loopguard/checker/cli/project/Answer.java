package dev.loopguard.checker.cli.project;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * What a build tool said.
 *
 * @param code the one that it ended with
 */
record Answer(int code, String output) {

  /** Runs a tool to its end, with the Java that runs us: what we give it to load needs that. */
  static Answer of(String title, List<String> words) throws IOException, ProjectException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new ProjectException(
          "this is built by " + title + ", but '" + words.get(0) + "' does not run here");
    }
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    try {
      return new Answer(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new ProjectException("interrupted while " + title + " was asked");
    }
  }

  /** The first line that says what is wrong. */
  String reason() {
    return output
        .lines()
        .map(line -> line.replaceFirst("^\\[?ERROR]? *", "").strip())
        .filter(line -> !line.isEmpty() && !line.startsWith("[") && !line.startsWith("*"))
        .filter(line -> !line.startsWith("FAILURE"))
        .findFirst()
        .orElse("it does not say why");
  }
}
