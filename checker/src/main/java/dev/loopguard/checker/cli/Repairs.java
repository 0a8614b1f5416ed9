package dev.loopguard.checker.cli;

import com.sun.source.util.TaskListener;
import dev.loopguard.checker.RunListener;
import dev.loopguard.checker.cli.project.Program;
import dev.loopguard.checker.cli.project.WorkingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Repairs what the checks find, by Error Prone's own means; first as a patch, which is shown. */
final class Repairs {
  private static final RunListener NOBODY = new Reports(stage -> {}, null);
  private static final TaskListener NO_PROGRESS = new TaskListener() {};
  private static final String ASKED_FOR = "UndeclaredLoopThreadOnly";

  private final List<Program> programs;
  private final String classPath;
  private final List<String> errorProne;
  private final List<String> javac;

  Repairs(List<Program> programs, String classPath, List<String> errorProne, List<String> javac) {
    this.programs = programs;
    this.classPath = classPath;
    this.errorProne = errorProne;
    this.javac = javac;
  }

  /** What would change, as a unified diff; empty if nothing would. */
  String diff() throws IOException {
    StringBuilder diff = new StringBuilder();
    for (Program program : programs) {
      try (WorkingFolder folder = WorkingFolder.create()) {
        run(program, folder.path().toString());
        Path patch = folder.path().resolve("error-prone.patch");
        diff.append(Files.exists(patch) ? Files.readString(patch) : "");
      }
    }
    return diff.toString();
  }

  /** Changes the sources. */
  void apply() throws IOException {
    for (Program program : programs) {
      run(program, "IN_PLACE");
    }
  }

  /** Only code that is compiled to the end is patched. */
  private void run(Program program, String location) throws IOException {
    List<String> options = new ArrayList<>(errorProne);
    options.add("-XepPatchChecks:" + String.join(",", checks()));
    options.add("-XepPatchLocation:" + location);
    options.add("-XDshould-stop.ifNoError=GENERATE");
    new Compilation(program, classPath, options, javac).run(NOBODY, NO_PROGRESS);
  }

  private List<String> checks() {
    List<String> checks = new ArrayList<>(List.of("LoopThreadOnly", "WrongLoop"));
    checks.removeIf(check -> errorProne.contains("-Xep:" + check + ":OFF"));
    boolean asked =
        errorProne.stream()
            .anyMatch(it -> it.startsWith("-Xep:" + ASKED_FOR) && !it.endsWith(":OFF"));
    if (asked) {
      checks.add(ASKED_FOR);
    }
    return checks;
  }
}
