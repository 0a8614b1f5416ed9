package dev.loopguard.checker.cli;

import dev.loopguard.checker.cli.project.Program;
import dev.loopguard.checker.cli.project.Project;
import dev.loopguard.checker.cli.project.ProjectException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the user wants checked, as programs. */
final class Subjects {
  private Subjects() {}

  /**
   * The programs of all projects among the paths, and one of all other sources; more where two
   * paths hold the same class.
   *
   * @param progress is told what takes its time, and what will be missing
   */
  static List<Program> of(List<Path> paths, Consumer<String> progress) throws IOException {
    List<Program> programs = new ArrayList<>();
    List<List<Path>> sources = new ArrayList<>();
    for (Path path : paths) {
      if (path.toString().isEmpty()) {
        // The current folder, to Java; to a script, a variable that is not set.
        throw new BadInputException("an empty path was given; the current folder is .");
      }
      Optional<Project> project = project(path, progress);
      if (project.isPresent()) {
        programs.addAll(programs(path, project.get(), progress));
      } else {
        sources.add(Arguments.sources(path));
      }
    }
    for (Set<Path> program : SameClass.apart(Compilation.compiler(), sources)) {
      programs.add(new Program(List.copyOf(program), "", List.of("-proc:none")));
    }
    return List.copyOf(programs);
  }

  private static Optional<Project> project(Path path, Consumer<String> progress)
      throws IOException {
    try {
      return Project.at(path, progress);
    } catch (ProjectException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  private static List<Program> programs(Path path, Project project, Consumer<String> progress) {
    if (project.programs().isEmpty()) {
      throw new BadInputException("no Java sources in " + path);
    }
    int files = project.programs().stream().mapToInt(program -> program.sources().size()).sum();
    progress.accept(
        "checking " + Count.of(files, "file") + " of " + Count.of(project.modules(), "module"));
    if (!project.missing().isEmpty()) {
      progress.accept("not to be had: " + String.join(", ", project.missing()));
    }
    return project.programs();
  }
}
