package dev.loopguard.checker.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a build tool wrote about its modules: files of lines, each a word, a tab and a value. The
 * line {@code module} starts a module.
 */
final class ModuleReport {
  private final List<Module> modules = new ArrayList<>();
  private final Map<String, List<String>> values = new TreeMap<>();

  private ModuleReport() {}

  /** The modules in all files of a folder, in the order of the files' names. */
  static List<Module> read(Path folder) throws IOException {
    ModuleReport report = new ModuleReport();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Files.readAllLines(file).forEach(report::add);
      }
    }
    report.finish();
    return List.copyOf(report.modules);
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    if (line.startsWith("module\t")) {
      finish();
    }
    values
        .computeIfAbsent(line.substring(0, tab), key -> new ArrayList<>())
        .add(line.substring(tab + 1));
  }

  private void finish() {
    if (!values.isEmpty()) {
      modules.add(
          new Module(
              String.join("", all("module")),
              existing("source"),
              existing("class-path"),
              existing("processor-path"),
              String.join("", all("release")),
              List.copyOf(all("option")),
              List.copyOf(all("missing"))));
      values.clear();
    }
  }

  private List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  /** A folder that the build makes only later is no folder yet. */
  private List<Path> existing(String key) {
    List<Path> paths = new ArrayList<>();
    Consumer<Path> add = paths::add;
    all(key).stream().map(Path::of).filter(Files::exists).distinct().forEach(add);
    return List.copyOf(paths);
  }
}
