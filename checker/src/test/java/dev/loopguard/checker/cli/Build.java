package dev.loopguard.checker.cli;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.loopguard.checker.LoopThreadOnly;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A compiler as builds run it: with the plugin, and no command line around it. */
public final class Build {
  private Build() {}

  /** Returns what javac said. */
  public static String run(List<String> javac, List<String> flags, Path... sources)
      throws IOException {
    StringWriter said = new StringWriter();
    List<String> options = new ArrayList<>(javac);
    options.addAll(
        List.of(
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW"));
    options.addAll(flags);
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null)) {
      new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(LoopThreadOnly.class))
          .getTask(said, files, null, options, null, files.getJavaFileObjects(sources))
          .call();
    }
    return said.toString();
  }
}
