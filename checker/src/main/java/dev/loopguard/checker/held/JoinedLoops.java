package dev.loopguard.checker.held;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.TreeScanner;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Program;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loops that do nothing but join one thread after the other: {@code for (Thread thread : threads)
 * thread.join();}. Who comes out of one knows all of them to have ended. It is told where the loop
 * begins, since nothing but the joins can ask for it inside.
 */
final class JoinedLoops extends TreeScanner {
  private final Program program;
  private final Endings endings;
  private final Map<JCTree, Set<Fact>> told = new IdentityHashMap<>();

  private JoinedLoops(Program program, Endings endings) {
    this.program = program;
    this.endings = endings;
  }

  /** What is known from these trees on: what a loop goes through, or how its counting begins. */
  static Map<JCTree, Set<Fact>> in(Body body, Program program, Endings endings) {
    JCTree tree = body.site().tree();
    if (tree == null || body.calls().stream().noneMatch(endings::isJoin)) {
      return Map.of();
    }
    JoinedLoops loops = new JoinedLoops(program, endings);
    loops.scan(tree);
    return loops.told;
  }

  @Override
  public void visitForeachLoop(JCEnhancedForLoop tree) {
    add(tree.expr, tree.body);
    super.visitForeachLoop(tree);
  }

  @Override
  public void visitForLoop(JCForLoop tree) {
    if (tree.init.size() == 1) {
      add(tree.init.head, tree.body);
    }
    super.visitForLoop(tree);
  }

  private void add(JCTree start, JCStatement code) {
    Call join = join(code);
    if (join != null && join.receiver() != null) {
      told.put(start, endings.ofAny(join, join.receiver()));
    }
  }

  private @Nullable Call join(JCStatement code) {
    JCStatement only = code;
    while (only instanceof JCBlock || only instanceof JCTry) {
      JCBlock block = only instanceof JCTry attempt ? attempt.body : (JCBlock) only;
      if (block.stats.size() != 1) {
        return null;
      }
      only = block.stats.head;
    }
    Call call =
        only instanceof JCExpressionStatement statement ? program.call(statement.expr) : null;
    return call != null && endings.isJoin(call) ? call : null;
  }
}
