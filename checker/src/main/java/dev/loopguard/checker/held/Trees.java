package dev.loopguard.checker.held;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way from the root of a file to the code in it; a file is walked once, when first asked. */
final class Trees {
  private final Map<CompilationUnitTree, Map<Tree, TreePath>> byUnit = new IdentityHashMap<>();

  @Nullable TreePath path(CompilationUnitTree unit, Tree tree) {
    return byUnit.computeIfAbsent(unit, Trees::walk).get(tree);
  }

  private static Map<Tree, TreePath> walk(CompilationUnitTree unit) {
    Map<Tree, TreePath> paths = new IdentityHashMap<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        paths.put(tree, getCurrentPath());
        return super.visitClass(tree, null);
      }

      @Override
      public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        paths.put(tree, getCurrentPath());
        return super.visitMethod(tree, null);
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree tree, @Nullable Void unused) {
        paths.put(tree, getCurrentPath());
        return super.visitLambdaExpression(tree, null);
      }

      @Override
      public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        tree.getResources().forEach(resource -> paths.put(resource, getCurrentPath()));
        return super.visitTry(tree, null);
      }
    }.scan(unit, null);
    return paths;
  }

  /** The nearest enclosing tree of a kind, or null. */
  static <T extends Tree> @Nullable T enclosing(TreePath path, Class<T> kind) {
    for (TreePath p = path.getParentPath(); p != null; p = p.getParentPath()) {
      if (kind.isInstance(p.getLeaf())) {
        return kind.cast(p.getLeaf());
      }
      if (kind == MethodTree.class && p.getLeaf() instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }
}
