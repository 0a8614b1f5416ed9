package dev.loopguard.benchmarks.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program to compile.
 *
 * @param files its sources
 * @param lines how many lines they have
 */
record Subject(String name, List<Path> files, long lines) {

  /** The sources in a folder, at any depth. */
  static Subject of(String name, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .sorted()
              .toList();
    }
    long lines = 0;
    for (Path file : files) {
      try (Stream<String> text = Files.lines(file)) {
        lines += text.count();
      }
    }
    return new Subject(name, files, lines);
  }
}
