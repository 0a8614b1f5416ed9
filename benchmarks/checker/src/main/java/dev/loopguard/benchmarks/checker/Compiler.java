package dev.loopguard.benchmarks.checker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles a subject in a JVM of its own. */
final class Compiler {
  private static final String ALL = System.getProperty("java.class.path");
  private static final List<String> PACKAGES =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

  private final Path work;
  private final String heap;

  /**
   * @param heap how much of it a compilation may take, as {@code -Xmx} has it
   */
  Compiler(Path work, String heap) {
    this.work = work;
    this.heap = heap;
  }

  Cost compile(Subject subject, Configuration configuration)
      throws IOException, InterruptedException {
    Path files = work.resolve("files.txt");
    Path classes = Files.createDirectories(work.resolve("classes"));
    Path output = work.resolve("output.txt");
    Files.write(files, subject.files().stream().map(file -> '"' + file.toString() + '"').toList());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xss4m");
    command.add("-Xmx" + heap);
    for (String name : PACKAGES) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
      command.add("--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", ALL, Compile.class.getName()));
    command.addAll(configuration.on(ALL));
    command.addAll(List.of("-nowarn", "-Xlint:none", "-encoding", "UTF-8", "-cp", libraries()));
    command.addAll(List.of("--add-exports", "java.base/sun.security.x509=ALL-UNNAMED"));
    command.addAll(List.of("-d", classes.toString(), "@" + files));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(work.resolve("errors.txt").toFile())
            .start();
    int code = process.waitFor();
    delete(classes);
    if (code != 0) {
      throw new IOException(
          configuration.title + " failed on " + subject.name() + "; see " + work + "/errors.txt");
    }
    List<String> told = Files.readAllLines(output);
    String[] figures = told.get(told.size() - 1).split(" ");
    return new Cost(Long.parseLong(figures[0]) / 1e9, Long.parseLong(figures[1]) / 1048576.0);
  }

  /** What subjects are compiled against: without our annotations, as nobody there knows them. */
  private static String libraries() {
    return Arrays.stream(ALL.split(File.pathSeparator))
        .filter(path -> !path.contains("loopguard"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted((a, b) -> b.compareTo(a)).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
