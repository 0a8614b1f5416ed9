package dev.loopguard.checker.facts;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import org.jspecify.annotations.Nullable;

/**
 * A place in the program, in a form that a reader can be told.
 *
 * @param file the file's simple name
 * @param line counted from 1
 * @param tree what stands there, null where the code was not read from source
 * @param unit the compilation unit around it, null with {@code tree}
 * @param scope the declarations around it
 */
public record Site(
    String file, int line, @Nullable JCTree tree, @Nullable CompilationUnitTree unit, Scope scope) {

  /** As a person is told it. */
  public String place() {
    return line > 0 ? file + ":" + line : file;
  }

  /** The place of a tree, where the compiler would point at it. */
  public static Site at(JCTree tree, JCCompilationUnit unit, Scope scope) {
    int position = tree.getPreferredPosition();
    int line =
        position < 0
            ? 1
            : unit.getLineMap().getLineNumber(position) > 0
                ? (int) unit.getLineMap().getLineNumber(position)
                : 1;
    String path = unit.getSourceFile().getName();
    return new Site(path.substring(path.lastIndexOf('/') + 1), line, tree, unit, scope);
  }
}
