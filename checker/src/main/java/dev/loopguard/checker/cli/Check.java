package dev.loopguard.checker.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the user asked for on the command line. */
@Command(
    name = "loopguard",
    mixinStandardHelpOptions = true,
    version = "LoopGuard 0.1.0",
    sortOptions = false,
    description = "Finds calls that can be made on the wrong thread.",
    footer = {
      "",
      "Any other option goes to javac, and -Xep… to Error Prone.",
      "Exit code: 0 nothing found, 1 findings, 2 wrong input or code that does not compile."
    })
final class Check implements Callable<Integer> {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int BAD_INPUT = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-cp", "-classpath", "--class-path"},
      paramLabel = "CLASSPATH",
      description = "Where the classes are that the sources use.")
  private String classPath = "";

  @Option(
      names = "--models",
      paramLabel = "FILE|DIR",
      split = ",",
      description = "Stub files with facts about code that cannot be annotated.")
  private List<Path> models = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Count everything accessible as reached by any thread.")
  private boolean strict;

  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "0..*",
      description = "Java files, and folders whose Java files are meant, at any depth.")
  private List<String> rest = new ArrayList<>();

  @Override
  public Integer call() {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    Arguments arguments = Arguments.of(rest);
    if (arguments.sources().isEmpty()) {
      throw new BadInputException("no Java files given; try --help");
    }
    List<String> errorProne = new ArrayList<>(arguments.errorProne());
    if (strict) {
      errorProne.add("-XepOpt:LoopGuard:Strict=true");
    }
    if (!models.isEmpty()) {
      String joined = String.join(",", models.stream().map(Path::toString).toList());
      errorProne.add("-XepOpt:LoopGuard:Models=" + joined);
    }
    return new Compilation(classPath, errorProne, arguments.javac(), arguments.sources())
        .run(new Printer(out, err));
  }
}
