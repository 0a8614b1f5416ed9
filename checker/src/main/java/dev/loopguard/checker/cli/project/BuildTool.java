package dev.loopguard.checker.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tool that builds projects and can be asked what they consist of. */
enum BuildTool {
  MAVEN("Maven", "mvn", List.of("pom.xml")) {
    @Override
    List<String> questions(Path file, Path working, Path report) throws IOException {
      return List.of(
          "-B",
          "-q",
          "-f",
          file.toString(),
          "-Dmaven.ext.class.path=" + MavenExtension.writtenTo(working),
          "-Dloopguard.report=" + report,
          "generate-sources");
    }
  },
  GRADLE(
      "Gradle",
      "gradle",
      List.of("settings.gradle", "settings.gradle.kts", "build.gradle", "build.gradle.kts")) {
    @Override
    List<String> questions(Path file, Path working, Path report) throws IOException {
      return List.of(
          "-q",
          "--console=plain",
          "-p",
          file.resolveSibling("").toString(),
          "--project-cache-dir",
          working.resolve("gradle").toString(),
          // Old Gradles do not know the option, but none minds a property.
          "-Dorg.gradle.configuration-cache=false",
          "-I",
          Resource.copy("sources.gradle", working).toString(),
          "-Dloopguard.report=" + report,
          "loopguardSources");
    }
  };

  private final String title;
  private final String command;
  private final List<String> files;

  BuildTool(String title, String command, List<String> files) {
    this.title = title;
    this.command = command;
    this.files = files;
  }

  /** The words after the command that have it write down its modules in {@code report}. */
  abstract List<String> questions(Path file, Path working, Path report) throws IOException;

  /** The file in a folder that tells the tool to build it, or null. */
  @Nullable Path buildFile(Path folder) {
    return files.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }

  /**
   * Asks for the modules of a build.
   *
   * @param file the file that the tool builds by
   * @throws ProjectException if the tool is not there or refuses
   */
  List<Module> modules(Path file) throws IOException, ProjectException {
    try (WorkingFolder working = WorkingFolder.create()) {
      Path build = file.toAbsolutePath();
      Path report = Files.createDirectory(working.path().resolve("modules"));
      List<String> words = new ArrayList<>(List.of(command(build)));
      words.addAll(questions(build, working.path(), report));
      Answer answer = Answer.of(title, words);
      if (answer.code() != 0) {
        throw new ProjectException(title + " cannot build " + file + ": " + answer.reason());
      }
      return ModuleReport.read(report);
    }
  }

  /** The project's own wrapper, which knows the version, or what is installed. */
  private String command(Path file) {
    for (Path at = file.getParent(); at != null; at = at.getParent()) {
      Path wrapper = at.resolve(command + "w");
      if (Files.isExecutable(wrapper)) {
        return wrapper.toString();
      }
    }
    return command;
  }

  /** What the command is called where a project has its own. */
  String title() {
    return title;
  }
}
