package dev.loopguard.checker.model;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.tree.JCTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Javac's own parser over stub files, in a run of its own so that the build's log stays clean. */
final class StubParser {
  private StubParser() {}

  /** A stub file's tree. */
  record StubFile(ModelSources.Source source, CompilationUnitTree unit) {
    StubType.Place place(Tree tree) {
      int position = ((JCTree) tree).getPreferredPosition();
      int line = (int) unit.getLineMap().getLineNumber(Math.max(position, 0));
      return new StubType.Place(source.name(), line, source.builtIn());
    }
  }

  /**
   * Parses them all; what is left out has its reason in the errors.
   *
   * @param errors syntax errors are added here
   */
  static List<StubFile> parse(List<ModelSources.Source> sources, List<ModelError> errors) {
    JavacTool javac = JavacTool.create();
    DiagnosticListener<JavaFileObject> listener = diagnostic -> add(diagnostic, errors);
    List<StubFile> files = new ArrayList<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(listener, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<InMemory> units = sources.stream().map(InMemory::new).toList();
      JavacTask task =
          javac.getTask(null, manager, listener, List.of("-proc:none"), /* classes= */ null, units);
      for (CompilationUnitTree unit : task.parse()) {
        files.add(new StubFile(((InMemory) unit.getSourceFile()).source, unit));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void add(
      Diagnostic<? extends JavaFileObject> diagnostic, List<ModelError> errors) {
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR
        && diagnostic.getSource() instanceof InMemory file) {
      int line = (int) Math.max(diagnostic.getLineNumber(), 0);
      errors.add(new ModelError(file.source.name(), line, diagnostic.getMessage(Locale.ROOT)));
    }
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final ModelSources.Source source;

    InMemory(ModelSources.Source source) {
      super(URI.create("model:///" + Integer.toHexString(source.name().hashCode())), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }

    @Override
    public String getName() {
      return source.name();
    }
  }
}
