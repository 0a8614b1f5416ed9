package dev.loopguard.checker.model;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.tree.JCTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Javac's own parser over stub files, in a run of its own so that the build's log stays clean. */
final class StubParser {
  private static final int MAX_NESTED_TYPES = 50;

  private StubParser() {}

  /** A stub file's tree. */
  record StubFile(ModelSources.Source source, CompilationUnitTree unit) {
    StubType.Place place(Tree tree) {
      int position = ((JCTree) tree).getPreferredPosition();
      int line = (int) unit.getLineMap().getLineNumber(Math.max(position, 0));
      return new StubType.Place(source.name(), line, source.origin());
    }
  }

  /**
   * Parses them all; what is left out has its reason in the errors.
   *
   * @param errors syntax errors are added here
   */
  static List<StubFile> parse(List<ModelSources.Source> sources, List<ModelError> errors) {
    List<StubFile> files = new ArrayList<>();
    for (StubFile file : parseAll(sources, errors)) {
      if (isTooDeep(file)) {
        errors.add(StubText.tooDeep(file.source()));
      } else {
        files.add(file);
      }
    }
    return files;
  }

  /** javac looks a nested type up by a name for each level, so depth costs more than its square. */
  private static boolean isTooDeep(StubFile file) {
    List<? extends Tree> level = file.unit().getTypeDecls();
    for (int depth = 0; depth <= MAX_NESTED_TYPES; depth++) {
      level =
          level.stream()
              .filter(ClassTree.class::isInstance)
              .flatMap(type -> ((ClassTree) type).getMembers().stream())
              .toList();
    }
    return level.stream().anyMatch(ClassTree.class::isInstance);
  }

  private static List<StubFile> parseAll(
      List<ModelSources.Source> sources, List<ModelError> errors) {
    List<ModelError> told = new ArrayList<>();
    List<StubFile> files = parseTogether(sources, told);
    if (files.size() == sources.size()) {
      errors.addAll(told);
      return files;
    }
    // One of them was too much for javac, which then gives none of them.
    List<StubFile> each = new ArrayList<>();
    for (ModelSources.Source source : sources) {
      List<StubFile> one = parseTogether(List.of(source), errors);
      each.addAll(one);
      if (one.isEmpty()) {
        errors.add(StubText.tooDeep(source));
      }
    }
    return each;
  }

  private static List<StubFile> parseTogether(
      List<ModelSources.Source> sources, List<ModelError> errors) {
    Map<URI, ModelSources.Source> byUri = new HashMap<>();
    List<InMemory> inMemory = new ArrayList<>();
    for (ModelSources.Source source : sources) {
      InMemory unit = new InMemory(source.text(), inMemory.size());
      byUri.put(unit.toUri(), source);
      inMemory.add(unit);
    }
    JavacTool javac = JavacTool.create();
    DiagnosticListener<JavaFileObject> listener = diagnostic -> add(diagnostic, byUri, errors);
    List<StubFile> files = new ArrayList<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(listener, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          javac.getTask(
              Writer.nullWriter(), manager, listener, List.of("-proc:none"), null, inMemory);
      for (CompilationUnitTree unit : task.parse()) {
        ModelSources.Source source = byUri.get(unit.getSourceFile().toUri());
        if (source != null) {
          files.add(new StubFile(source, unit));
        }
      }
    } catch (StackOverflowError | IllegalStateException tooDeep) {
      return List.of(); // Newer compilers wrap the one in the other.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void add(
      Diagnostic<? extends JavaFileObject> diagnostic,
      Map<URI, ModelSources.Source> sources,
      List<ModelError> errors) {
    JavaFileObject file = diagnostic.getSource();
    ModelSources.Source source = file == null ? null : sources.get(file.toUri());
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR && source != null) {
      int line = (int) Math.max(diagnostic.getLineNumber(), 0);
      errors.add(new ModelError(source.name(), line, diagnostic.getMessage(Locale.ROOT)));
    }
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String text;

    InMemory(String text, int index) {
      super(URI.create("model:///" + index + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
