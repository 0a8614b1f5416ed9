package dev.loopguard.checker.cli;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of javac with Error Prone and our checks, in this process. It writes no files.
 *
 * @param classPath as the user gave it; the runtime's annotations are added to it
 */
record Compilation(
    String classPath, List<String> errorProne, List<String> javac, List<Path> sources) {
  private static final List<String> CHECKS =
      List.of("LoopThreadOnly", "WrongLoop", "LogCallbackReentrancy", "BlockingOnLoopThread");

  static JavaCompiler javac() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new BadInputException("this Java has no compiler; run it with a JDK, 17 or newer");
    }
    return compiler;
  }

  /** Compiles, prints what there is to say, and returns the exit code. */
  int run(Printer printer) {
    JavaCompiler compiler = javac();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter crash = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  crash,
                  files,
                  diagnostics,
                  options(),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      return printer.print(diagnostics.getDiagnostics(), compiled, crash.toString());
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> options() {
    String self = self();
    List<String> options =
        new ArrayList<>(
            List.of(
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                // Nothing is generated: the checks have spoken by then.
                "-XDshould-stop.ifNoError=FLOW",
                "-XDaddTypeAnnotationsToSymbol=true",
                "-proc:none",
                "-implicit:none",
                "-Xmaxerrs",
                "1000000",
                "-Xmaxwarns",
                "1000000"));
    options.addAll(javac);
    options.addAll(
        List.of(
            "-cp",
            classPath.isEmpty() ? self : classPath + File.pathSeparator + self,
            "-processorpath",
            System.getProperty("java.class.path", self),
            plugin()));
    return options;
  }

  private String plugin() {
    StringBuilder plugin = new StringBuilder("-Xplugin:ErrorProne -XepDisableAllChecks");
    CHECKS.forEach(check -> plugin.append(" -Xep:").append(check).append(":ERROR"));
    errorProne.forEach(option -> plugin.append(' ').append(option));
    return plugin.toString();
  }

  /** The jar that this class is in, which has the annotations in it too. */
  private static String self() {
    try {
      return Path.of(
              Compilation.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
