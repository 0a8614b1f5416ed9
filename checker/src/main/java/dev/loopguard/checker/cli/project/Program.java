package dev.loopguard.checker.cli.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sources that are analysed together, so that a chain may run from one module to another.
 *
 * @param sources the Java files, each once
 * @param javac the options that javac needs to understand them, with their values
 */
public record Program(List<Path> sources, String classPath, List<String> javac) {

  /**
   * Joins modules to programs: all in one, unless two of them have a class of the same name, of
   * which javac can see only one at a time. Then what one program uses of another is read from its
   * sources, too.
   */
  static List<Program> of(List<Module> modules) throws IOException {
    List<Sourced> sourced = new ArrayList<>();
    for (Module module : modules) {
      sourced.add(new Sourced(module, files(module)));
    }
    List<List<Sourced>> joined = FirstFit.join(sourced, one -> one.files().keySet());
    List<Program> programs = new ArrayList<>();
    for (List<Sourced> together : joined) {
      Map<Path, Path> files = new LinkedHashMap<>();
      together.forEach(one -> files.putAll(one.files()));
      if (!files.isEmpty()) {
        programs.add(
            of(
                files.values(),
                together.stream().map(Sourced::module).toList(),
                joined.size() > 1 ? modules : List.of()));
      }
    }
    return List.copyOf(programs);
  }

  private record Sourced(Module module, Map<Path, Path> files) {}

  /** The Java files of a module by their place in its source folders, which tells their class. */
  private static Map<Path, Path> files(Module module) throws IOException {
    Map<Path, Path> files = new LinkedHashMap<>();
    for (Path root : module.sources()) {
      JavaFiles.below(root).forEach(file -> files.putIfAbsent(root.relativize(file), file));
    }
    return files;
  }

  private static Program of(Collection<Path> files, List<Module> modules, List<Module> others) {
    Set<Path> classPath = new LinkedHashSet<>();
    Set<Path> processorPath = new LinkedHashSet<>();
    Set<String> options = new LinkedHashSet<>();
    String release = "";
    for (Module module : modules) {
      classPath.addAll(module.classPath());
      processorPath.addAll(module.processorPath());
      options.addAll(CompilerOptions.meaningful(module.options()));
      release = newer(release, module.release());
    }
    List<String> javac = new ArrayList<>(options);
    if (!release.isEmpty()) {
      // The one of them forbids what the other options may ask for.
      boolean free = options.stream().anyMatch(option -> option.startsWith("--add-exports"));
      javac.addAll(
          free ? List.of("-source", release, "-target", release) : List.of("--release", release));
    }
    if (Runtime.version().feature() >= 21
        && javac.stream().noneMatch(o -> o.startsWith("-proc:"))) {
      // Newer compilers look for processors on the class path only where they are told to.
      javac.add("-proc:full");
    }
    if (!processorPath.isEmpty()) {
      javac.addAll(List.of("-processorpath", joined(processorPath)));
    }
    if (!others.isEmpty()) {
      javac.addAll(
          List.of(
              "-sourcepath", joined(others.stream().flatMap(m -> m.sources().stream()).toList())));
    }
    return new Program(List.copyOf(files), joined(classPath), List.copyOf(javac));
  }

  private static String newer(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one + other;
    }
    return Integer.parseInt(one) >= Integer.parseInt(other) ? one : other;
  }

  private static String joined(Collection<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
