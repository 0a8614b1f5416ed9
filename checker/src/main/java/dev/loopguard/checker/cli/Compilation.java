package dev.loopguard.checker.cli;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.InvalidCommandLineOptionException;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.BasicJavacTask;
import dev.loopguard.annotation.AnyThread;
import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.DebugLoggingOrder;
import dev.loopguard.checker.LogCallbackReentrancy;
import dev.loopguard.checker.LoopThreadOnly;
import dev.loopguard.checker.RunListener;
import dev.loopguard.checker.UndeclaredLoopThreadOnly;
import dev.loopguard.checker.WrongLoop;
import dev.loopguard.checker.cli.project.Program;
import dev.loopguard.checker.cli.project.WorkingFolder;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of javac with Error Prone and our checks, in this process. It leaves no files.
 *
 * @param classPath as the user gave it; the program's own and the annotations are added to it
 */
record Compilation(Program program, String classPath, List<String> errorProne, List<String> javac) {
  /** What runs unless the user says otherwise, each with its own severity. */
  private static final List<Class<? extends BugChecker>> CHECKS =
      List.of(
          LoopThreadOnly.class,
          WrongLoop.class,
          LogCallbackReentrancy.class,
          BlockingOnLoopThread.class,
          DebugLoggingOrder.class);

  /**
   * What a run ended with.
   *
   * @param compiled whether javac was content
   * @param log what javac said without naming a place: the trace of a crash, or what the user's own
   *     options had it print
   */
  record Outcome(
      List<Diagnostic<? extends JavaFileObject>> diagnostics, boolean compiled, String log) {
    static final Outcome NONE = new Outcome(List.of(), true, "");

    /** What both runs said, the other's last; what both said of the same source, once. */
    Outcome and(Outcome other) {
      Map<String, Diagnostic<? extends JavaFileObject>> told = new LinkedHashMap<>();
      Stream.concat(diagnostics.stream(), other.diagnostics.stream())
          .forEach(said -> told.putIfAbsent(said.toString(), said));
      return new Outcome(List.copyOf(told.values()), compiled && other.compiled, log + other.log);
    }
  }

  /** Whether the word after this option of javac belongs to it. */
  static boolean takesValue(String option) {
    if (option.startsWith("--") && option.contains("=")) {
      return false;
    }
    JavaCompiler compiler = compiler();
    // Where files are found is no business of the compiler's own.
    return compiler.isSupportedOption(option) > 0
        || compiler.getStandardFileManager(null, null, null).isSupportedOption(option) > 0;
  }

  static JavaCompiler compiler() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new BadInputException("this Java has no compiler; run it with a JDK, 17 or newer");
    }
    return compiler;
  }

  /** Runs it; {@code listener} and {@code progress} are told how it goes and what came of it. */
  Outcome run(RunListener listener, TaskListener progress) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter log = new StringWriter();
    try (WorkingFolder generated = WorkingFolder.create();
        StandardJavaFileManager files =
            compiler().getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      // Not as -Xplugin, whose options javac splits at every space, also at those in a path.
      BasicJavacTask task =
          (BasicJavacTask)
              new BaseErrorProneJavaCompiler(checks())
                  .getTask(
                      log,
                      files,
                      diagnostics,
                      options(generated.path().toString()),
                      null,
                      files.getJavaFileObjectsFromPaths(program.sources()));
      task.getContext().put(RunListener.KEY, listener);
      task.addTaskListener(progress);
      boolean compiled = task.call();
      return new Outcome(diagnostics.getDiagnostics(), compiled, log.toString());
    } catch (IllegalArgumentException | InvalidCommandLineOptionException e) {
      String message = String.valueOf(e.getMessage());
      throw new BadInputException(message.replaceFirst("^error: ", ""));
    }
  }

  /** All that can run: our own, and what Error Prone has. */
  static ScannerSupplier checks() {
    return BuiltInCheckerSuppliers.allChecks()
        .plus(ScannerSupplier.fromBugCheckerClasses(CHECKS))
        .plus(ScannerSupplier.fromBugCheckerClasses(List.of(UndeclaredLoopThreadOnly.class)));
  }

  /** What annotation processors generate goes where it is soon gone. */
  private List<String> options(String generated) {
    List<String> options = new ArrayList<>(List.of("-encoding", "UTF-8"));
    options.addAll(program.javac());
    if (javac.stream().anyMatch(Compilation::namesProcessors)) {
      options.remove("-proc:none");
    }
    options.addAll(javac);
    options.addAll(
        List.of(
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            // Nothing is generated: the checks have spoken by then.
            "-XDshould-stop.ifNoError=FLOW",
            "-XDaddTypeAnnotationsToSymbol=true",
            "-implicit:none",
            "-d",
            generated,
            "-s",
            generated,
            "-Xmaxerrs",
            String.valueOf(Integer.MAX_VALUE),
            "-Xmaxwarns",
            String.valueOf(Integer.MAX_VALUE),
            "-cp",
            Stream.of(classPath, program.classPath(), runtime())
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator)),
            "-XepDisableAllChecks"));
    CHECKS.forEach(check -> options.add("-Xep:" + check.getSimpleName() + ":DEFAULT"));
    options.addAll(errorProne);
    return options;
  }

  /** A build knows its processors; of a folder's, the user has to tell. */
  private static boolean namesProcessors(String option) {
    return option.equals("-processor")
        || option.equals("-processorpath")
        || option.startsWith("--processor-path")
        || option.startsWith("-proc:");
  }

  /** Where the annotations are: in loopguard.jar, this jar itself. */
  private static String runtime() {
    try {
      return Path.of(AnyThread.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
