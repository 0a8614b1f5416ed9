package dev.loopguard.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class files of some of the checker's packages. */
final class Classes {
  static final String CHECKER = "dev/loopguard/checker/";

  private Classes() {}

  /**
   * Their names, as class files have them: package by package in this order, by the alphabet
   * within.
   */
  static List<String> in(Path folder, List<String> packages) throws IOException {
    List<String> names = new ArrayList<>();
    for (String each : packages) {
      try (Stream<Path> files = Files.walk(folder.resolve(CHECKER + each))) {
        files
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .filter(name -> name.endsWith(".class"))
            .map(name -> name.substring(0, name.length() - ".class".length()))
            .sorted()
            .forEach(names::add);
      }
    }
    return names;
  }
}
