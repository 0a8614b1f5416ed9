package dev.loopguard.peers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A checker that javac runs. */
enum Tool {
  LOOP_GUARD(
      "LoopGuard",
      System.getProperty("java.class.path"),
      "-XDcompilePolicy=simple",
      "--should-stop=ifError=FLOW",
      "-XDaddTypeAnnotationsToSymbol=true",
      "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:LoopThreadOnly:ERROR"),
  GUI_EFFECT(
      "GUI Effect Checker",
      jarOf("org.checkerframework.checker.guieffect.GuiEffectChecker"),
      "-processor",
      "org.checkerframework.checker.guieffect.GuiEffectChecker");

  private final String title;
  private final String path;
  private final List<String> options;

  Tool(String title, String path, String... options) {
    this.title = title;
    this.path = path;
    this.options = List.of(options);
  }

  private static String jarOf(String type) {
    try {
      Class<?> found = Class.forName(type);
      return Path.of(found.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** What a reader calls it. */
  String title() {
    return title;
  }

  /** The lines with errors, by the name of the file. */
  Map<String, Set<Long>> errors(List<Path> sources, Path output) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StringWriter log = new StringWriter();
    List<String> command = new ArrayList<>(options);
    command.addAll(
        Arrays.asList(
            "-processorpath",
            path,
            "-cp",
            System.getProperty("java.class.path"),
            "-Xmaxerrs",
            "10000",
            "-d",
            output.toString()));
    try (StandardJavaFileManager files = javac.getStandardFileManager(said, Locale.ROOT, null)) {
      javac
          .getTask(log, files, said, command, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    List<Diagnostic<? extends JavaFileObject>> errors =
        said.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).toList();
    for (Diagnostic<? extends JavaFileObject> error : errors) {
      if (error.getSource() == null || error.toString().contains("unexpected Throwable")) {
        throw new AssertionError(title + " broke down: " + error);
      }
    }
    if (!log.toString().isBlank() && errors.isEmpty()) {
      throw new AssertionError(title + " broke down: " + log);
    }
    return errors.stream()
        .collect(
            groupingBy(
                error -> Path.of(error.getSource().getName()).getFileName().toString(),
                java.util.stream.Collectors.mapping(Diagnostic::getLineNumber, toSet())));
  }
}
