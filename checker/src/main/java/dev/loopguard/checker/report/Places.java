package dev.loopguard.checker.report;

import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.TreeInfo;
import dev.loopguard.checker.facts.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Turns the compiler's places into those of reports. */
final class Places {
  /** How many lines are shown before and after the one that matters. */
  private static final int AROUND = 2;

  /** The rest of a line that is longer says nothing that somebody would read. */
  private static final int MAX_LENGTH = 400;

  private final Path root;
  private final Map<JavaFileObject, String> texts = new HashMap<>();

  /**
   * @param root the folder from which paths are told
   */
  Places(Path root) {
    this.root = root;
  }

  /** What {@code code} is called is the caller's to say. */
  Place of(Site site, String code) {
    JCTree tree = site.tree();
    if (tree == null || !(site.unit() instanceof JCCompilationUnit unit)) {
      return new Place(null, site.line(), 1, 1, code, null);
    }
    String text = text(unit.getSourceFile());
    int position = Math.max(0, Math.min(tree.getPreferredPosition(), text.length()));
    int lineStart = text.lastIndexOf('\n', position - 1) + 1;
    int lineEnd = text.indexOf('\n', position);
    lineEnd = lineEnd < 0 ? text.length() : lineEnd;
    int start = TreeInfo.getStartPos(tree);
    start = start < lineStart || start > position ? position : start;
    int end = end(tree, unit);
    end = end <= start || end > lineEnd ? lineEnd : end;
    return new Place(
        path(unit.getSourceFile()),
        site.line(),
        start - lineStart + 1,
        Math.max(end, start) - lineStart + 1,
        code,
        excerpt(text, site.line()));
  }

  private static int end(JCTree tree, JCCompilationUnit unit) {
    EndPosTable positions = unit.endPositions;
    // Of a declaration only the beginning is of interest.
    return positions == null || tree instanceof JCTree.JCClassDecl
        ? -1
        : TreeInfo.getEndPos(tree, positions);
  }

  private static Excerpt excerpt(String text, int line) {
    List<String> lines = text.lines().toList();
    int first = Math.max(1, line - AROUND);
    List<String> shown = new ArrayList<>();
    for (int i = first; i <= Math.min(lines.size(), line + AROUND); i++) {
      String content = lines.get(i - 1).stripTrailing();
      shown.add(content.length() <= MAX_LENGTH ? content : content.substring(0, MAX_LENGTH) + "…");
    }
    return new Excerpt(first, shown);
  }

  private String text(JavaFileObject file) {
    return texts.computeIfAbsent(
        file,
        f -> {
          try {
            return f.getCharContent(true).toString();
          } catch (IOException e) {
            return "";
          }
        });
  }

  private String path(JavaFileObject file) {
    URI uri = file.toUri();
    if (!"file".equals(uri.getScheme())) {
      return file.getName().replaceFirst("^/+", "");
    }
    Path path = Path.of(uri).normalize();
    Path from = path.startsWith(root) ? root : repository(path);
    return (from == null ? path : from.relativize(path)).toString().replace('\\', '/');
  }

  /** Builds run javac wherever they like. */
  private static @Nullable Path repository(Path file) {
    for (Path at = file.getParent(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return null;
  }

  /** The folder of the module of a source file: where its sources' folder lies. */
  static String module(@Nullable String path, String packageName) {
    if (path == null) {
      return "";
    }
    String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    String packageFolder = packageName.replace('.', '/');
    if (!packageFolder.isEmpty() && ("/" + folder).endsWith("/" + packageFolder)) {
      folder = folder.substring(0, Math.max(0, folder.length() - packageFolder.length() - 1));
    }
    return folder.replaceFirst("(^|/)src(/[^/]+(/java)?)?$", "");
  }
}
