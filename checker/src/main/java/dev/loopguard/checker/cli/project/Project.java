package dev.loopguard.checker.cli.project;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project as its own build tool sees it, or a library as its jar and the jar of its sources.
 *
 * @param modules how many modules the build has
 * @param programs what is analysed together
 * @param missing what the build tool could not get hold of, a name each
 */
public record Project(int modules, List<Program> programs, List<String> missing) {

  /**
   * Looks whether a path is a project, and if so asks what it consists of.
   *
   * @param progress is told, in a sentence, what takes its time
   * @return nothing for a file or a folder of sources that no build tool knows
   * @throws ProjectException if the project's own build tool cannot say
   */
  public static Optional<Project> at(Path path, Consumer<String> progress)
      throws IOException, ProjectException {
    if (path.toString().endsWith(".jar")) {
      return Optional.of(ofJar(path, progress));
    }
    for (BuildTool tool : BuildTool.values()) {
      Path file = Files.isDirectory(path) ? tool.buildFile(path) : null;
      if (file != null) {
        progress.accept(
            "asking " + tool.title() + " for the sources and the class path of " + path);
        return Optional.of(of(tool.modules(file).stream().map(m -> asNamed(m, path)).toList()));
      }
    }
    return Optional.empty();
  }

  /** Build tools speak of absolute paths; the reader of a finding knows those that they typed. */
  private static Module asNamed(Module module, Path project) {
    Path absolute = project.toAbsolutePath().normalize();
    return module.withSources(
        module.sources().stream()
            .map(Path::normalize)
            .map(
                folder ->
                    folder.startsWith(absolute)
                        ? project.resolve(absolute.relativize(folder)).normalize()
                        : folder)
            .toList());
  }

  private static Project of(List<Module> modules) throws IOException {
    List<String> missing =
        modules.stream().flatMap(m -> m.missing().stream()).distinct().sorted().toList();
    return new Project(modules.size(), Program.of(modules), missing);
  }

  private static Project ofJar(Path jar, Consumer<String> progress)
      throws IOException, ProjectException {
    Path sources = Path.of(jar.toString().replaceFirst("\\.jar$", "-sources.jar"));
    for (Path needed : List.of(jar, sources)) {
      if (!Files.isRegularFile(needed)) {
        throw new ProjectException("no such file: " + needed);
      }
    }
    List<Path> classPath = new ArrayList<>(List.of(jar));
    List<String> missing = new ArrayList<>();
    try (WorkingFolder working = WorkingFolder.create()) {
      Path pom = pom(jar, working.path().resolve("pom.xml"));
      if (pom != null) {
        progress.accept("asking Maven for what " + jar + " depends on");
        for (Module module : BuildTool.MAVEN.modules(pom)) {
          classPath.addAll(module.classPath());
          missing.addAll(module.missing());
        }
      }
    }
    // Stays open: the compiler reads from it until the command ends.
    FileSystem inside = FileSystems.newFileSystem(sources);
    Module module =
        new Module(
            jar.getFileName().toString(),
            List.of(inside.getPath("/")),
            List.copyOf(classPath),
            List.of(),
            "",
            List.of("-proc:none"),
            List.copyOf(missing));
    return of(List.of(module));
  }

  /** The POM that Maven put into a jar, copied out of it; null where there is not exactly one. */
  private static @Nullable Path pom(Path jar, Path copy) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path folder = inside.getPath("META-INF", "maven");
      if (!Files.isDirectory(folder)) {
        return null;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> poms = files.filter(file -> file.endsWith("pom.xml")).toList();
        return poms.size() == 1 ? Files.copy(poms.get(0), copy) : null;
      }
    }
  }
}
