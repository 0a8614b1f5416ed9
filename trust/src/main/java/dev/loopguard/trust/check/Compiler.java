package dev.loopguard.trust.check;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.tools.javac.api.BasicJavacTask;
import dev.loopguard.checker.LoopThreadOnly;
import dev.loopguard.checker.RunListener;
import dev.loopguard.checker.WrongLoop;
import dev.loopguard.trust.program.Program;
import dev.loopguard.trust.program.Source;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles programs under LoopGuard. For one thread. */
public final class Compiler implements AutoCloseable {
  private static final ScannerSupplier CHECKS =
      ScannerSupplier.fromBugCheckerClasses(LoopThreadOnly.class, WrongLoop.class);

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final String classPath;
  private final StandardJavaFileManager files;

  /**
   * @param classPath what programs are compiled against
   */
  public Compiler(String classPath) {
    this.classPath = classPath;
    this.files = javac.getStandardFileManager(null, Locale.ROOT, null);
  }

  /**
   * Compiles programs into a folder, all in one javac run each of the two: most of what a run costs
   * is for what every program needs. What belongs to their jars comes first, unchecked, as somebody
   * would compile it who knows nothing of LoopGuard.
   *
   * @return what came of each, in the same order
   */
  public List<Checked> compile(List<Program> programs, Path classes) {
    List<String> wrong = compileJars(programs, classes);
    if (wrong.isEmpty()) {
      Listener listener = new Listener();
      wrong = check(programs, classes, listener);
      if (wrong.isEmpty()) {
        return programs.stream()
            .map(program -> new Checked(listener.alarms(program.name()), List.of()))
            .toList();
      }
    }
    if (programs.size() == 1) {
      return List.of(new Checked(List.of(), wrong));
    }
    // Whose fault it is shows when each is alone.
    return programs.stream().map(program -> compile(List.of(program), classes).get(0)).toList();
  }

  private List<String> compileJars(List<Program> programs, Path classes) {
    List<JavaFileObject> jars = texts(programs, true);
    if (jars.isEmpty()) {
      return List.of();
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StringWriter log = new StringWriter();
    javac.getTask(log, files, said, options(classes), null, jars).call();
    return errors(said, log);
  }

  private List<String> check(List<Program> programs, Path classes, Listener listener) {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StringWriter log = new StringWriter();
    List<String> options = new ArrayList<>(options(classes));
    options.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
    options.addAll(List.of("-XDaddTypeAnnotationsToSymbol=true"));
    options.addAll(List.of("-Xep:LoopThreadOnly:WARN", "-Xep:WrongLoop:WARN"));
    options.addAll(List.of("-Xmaxwarns", String.valueOf(Integer.MAX_VALUE)));
    try {
      BasicJavacTask task =
          (BasicJavacTask)
              new BaseErrorProneJavaCompiler(CHECKS)
                  .getTask(log, files, said, options, null, texts(programs, false));
      task.getContext().put(RunListener.KEY, listener);
      task.call();
    } catch (RuntimeException | StackOverflowError crash) {
      return List.of("crash: " + crash);
    }
    return errors(said, log);
  }

  private List<String> options(Path classes) {
    return List.of(
        "-proc:none",
        "-g",
        "-nowarn",
        "-implicit:none",
        "-d",
        classes.toString(),
        "-cp",
        classes + File.pathSeparator + classPath);
  }

  private static List<String> errors(DiagnosticCollector<JavaFileObject> said, StringWriter log) {
    List<String> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : said.getDiagnostics()) {
      String text = one.getMessage(Locale.ROOT);
      if (one.getKind() == Diagnostic.Kind.ERROR || text.startsWith("LoopGuard:")) {
        String file = one.getSource() == null ? "" : one.getSource().getName();
        errors.add(file + ":" + one.getLineNumber() + ": " + text);
      }
    }
    if (!log.toString().isEmpty()) {
      errors.add(log.toString());
    }
    return errors;
  }

  private static List<JavaFileObject> texts(List<Program> programs, boolean inJar) {
    List<JavaFileObject> all = new ArrayList<>();
    for (Program program : programs) {
      for (Source source : program.sources()) {
        if (source.inJar() == inJar) {
          all.add(new Text(program.name(), source));
        }
      }
    }
    return all;
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String packageName, Source source) {
      super(
          URI.create("string:///" + packageName.replace('.', '/') + "/" + source.type() + ".java"),
          Kind.SOURCE);
      text = source.text(packageName);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
