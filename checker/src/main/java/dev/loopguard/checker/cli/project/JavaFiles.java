package dev.loopguard.checker.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which files of a folder are sources. */
public final class JavaFiles {
  private JavaFiles() {}

  /** Whether a file is a Java source. */
  public static boolean isJava(Path file) {
    return file.toString().endsWith(".java") && !Files.isDirectory(file);
  }

  /**
   * The sources in a folder, at any depth, in the order of their names. They are read as one
   * program on the class path: a folder can hold several modules of Java, none of which would see
   * the annotations there, so that what describes modules is left out.
   *
   * @throws IOException if the folder cannot be read; or an {@link java.io.UncheckedIOException}
   */
  public static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(JavaFiles::isJava)
          .filter(file -> !file.endsWith("module-info.java"))
          .sorted()
          .toList();
    }
  }
}
