package dev.loopguard.checker.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;

/**
 * What is left on the command line after our own options.
 *
 * @param errorProne the options for Error Prone
 * @param javac the options for javac, with their values
 * @param sources the Java files, in the order of their names
 */
record Arguments(List<String> errorProne, List<String> javac, List<Path> sources) {

  static Arguments of(List<String> words) {
    JavaCompiler compiler = Compilation.javac();
    List<String> errorProne = new ArrayList<>();
    List<String> javac = new ArrayList<>();
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("-Xep")) {
        errorProne.add(word);
      } else if (word.startsWith("-") || word.startsWith("@")) {
        javac.add(word);
        int values = Math.max(0, compiler.isSupportedOption(word));
        for (int v = 0; v < values && i + 1 < words.size(); v++) {
          javac.add(words.get(++i));
        }
      } else {
        addSources(word, sources);
      }
    }
    return new Arguments(List.copyOf(errorProne), List.copyOf(javac), List.copyOf(sources));
  }

  private static void addSources(String word, List<Path> sources) {
    Path path = Path.of(word);
    if (!Files.exists(path)) {
      throw new BadInputException("no such file or folder: " + word);
    }
    if (!Files.isDirectory(path)) {
      sources.add(path);
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      if (found.isEmpty()) {
        throw new BadInputException("no Java files in " + word);
      }
      sources.addAll(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
