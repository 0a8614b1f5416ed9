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

/** Compiles programs under LoopGuard, each in a javac run of its own. For one thread. */
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

  /** Compiles a program into a folder, with what belongs to the jar first and unchecked. */
  public Checked compile(Program program, Path classes) {
    Checked jar = compileJar(program, classes);
    return jar.errors().isEmpty() ? check(program, classes) : jar;
  }

  /** Compiles what belongs to the jar, as somebody would who knows nothing of LoopGuard. */
  public Checked compileJar(Program program, Path classes) {
    List<JavaFileObject> jar = texts(program, true);
    if (jar.isEmpty()) {
      return new Checked(List.of(), List.of());
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StringWriter log = new StringWriter();
    javac.getTask(log, files, said, options(classes), null, jar).call();
    return new Checked(List.of(), errors(said, log));
  }

  /** Compiles the rest under LoopGuard, with the jar's classes as they are in the folder. */
  public Checked check(Program program, Path classes) {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StringWriter log = new StringWriter();
    Listener listener = new Listener(program.name());
    List<String> options = new ArrayList<>(options(classes));
    options.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
    options.addAll(List.of("-XDaddTypeAnnotationsToSymbol=true"));
    options.addAll(List.of("-Xep:LoopThreadOnly:WARN", "-Xep:WrongLoop:WARN"));
    try {
      BasicJavacTask task =
          (BasicJavacTask)
              new BaseErrorProneJavaCompiler(CHECKS)
                  .getTask(log, files, said, options, null, texts(program, false));
      task.getContext().put(RunListener.KEY, listener);
      task.call();
    } catch (RuntimeException | StackOverflowError crash) {
      return new Checked(List.of(), List.of("crash: " + crash));
    }
    return new Checked(listener.alarms(), errors(said, log));
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

  private static List<JavaFileObject> texts(Program program, boolean inJar) {
    List<JavaFileObject> all = new ArrayList<>();
    for (Source source : program.sources()) {
      if (source.inJar() == inJar) {
        all.add(new Text(program.name(), source));
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
