package dev.loopguard.checker.cli;

import dev.loopguard.checker.cli.project.JavaFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is left on the command line after our own options.
 *
 * @param errorProne the options for Error Prone
 * @param javac the options for javac, with their values
 * @param paths what is to be checked, which exists
 */
record Arguments(List<String> errorProne, List<String> javac, List<Path> paths) {

  /**
   * Sorts the words.
   *
   * @param takesValue whether the word after an option of javac belongs to it
   */
  static Arguments of(List<String> words, Predicate<String> takesValue) {
    List<String> errorProne = new ArrayList<>();
    List<String> javac = new ArrayList<>();
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("-Xep")) {
        errorProne.add(word);
      } else if (word.startsWith("-")) {
        javac.add(word);
        if (takesValue.test(word)) {
          if (++i == words.size()) {
            throw new BadInputException("a value is missing after " + word);
          }
          javac.add(words.get(i));
        }
      } else {
        paths.add(existing(Path.of(word)));
      }
    }
    return new Arguments(List.copyOf(errorProne), List.copyOf(javac), List.copyOf(paths));
  }

  /** Whether javac's own warnings were asked for. */
  boolean wantsWarnings() {
    return javac.stream()
        .anyMatch(option -> option.startsWith("-Xlint") || option.equals("-Werror"));
  }

  private static Path existing(Path path) {
    if (!Files.exists(path)) {
      throw new BadInputException("no such file or folder: " + path);
    }
    return path;
  }

  /** The Java files that a path without a build stands for. */
  static List<Path> sources(Path path) {
    if (!Files.isDirectory(path)) {
      if (!JavaFiles.isJava(path)) {
        throw new BadInputException("not a Java file: " + path);
      }
      return List.of(path.normalize());
    }
    try {
      List<Path> found = JavaFiles.below(path).stream().map(Path::normalize).toList();
      if (found.isEmpty()) {
        throw new BadInputException("no Java files in " + path);
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      throw new BadInputException("cannot read " + path + ": " + e.getMessage());
    }
  }
}
