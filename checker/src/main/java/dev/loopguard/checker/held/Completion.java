package dev.loopguard.checker.held;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCSynchronized;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCYield;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is held where a statement completes normally, as the language calls it (JLS 14.1), and where
 * one jumps out of it; too little where nobody can tell easily.
 */
final class Completion {
  private final Function<JCTree, @Nullable HeldStore> after;
  private final Map<JCTree, HeldStore> jumps = new IdentityHashMap<>();

  private Completion(Function<JCTree, @Nullable HeldStore> after) {
    this.after = after;
  }

  /**
   * What is held wherever a try block is left, but by an exception.
   *
   * @param after what is held once an expression has been evaluated; null where nothing leads
   */
  static HeldStore of(JCTry around, Function<JCTree, @Nullable HeldStore> after) {
    Completion completion = new Completion(after);
    HeldStore left = completion.of(around.body.stats, HeldStore.EMPTY);
    for (JCTree exit : Exits.of(around)) {
      if (exit instanceof JCStatement jump) {
        left = left.leastUpperBound(completion.jumps.getOrDefault(jump, HeldStore.EMPTY));
      }
    }
    return left;
  }

  private HeldStore of(List<? extends JCStatement> statements, HeldStore before) {
    HeldStore held = before;
    for (JCStatement statement : statements) {
      held = of(statement, held);
    }
    return held;
  }

  private HeldStore of(JCStatement statement, HeldStore before) {
    if (!before.isReachable() || leaves(statement)) {
      jumps.put(statement, before);
      return HeldStore.UNREACHABLE;
    } else if (statement instanceof JCExpressionStatement expression) {
      return evaluated(expression.expr, before);
    } else if (statement instanceof JCVariableDecl variable) {
      return variable.init == null ? before : evaluated(variable, before);
    } else if (statement instanceof JCBlock block) {
      return of(block.stats, before);
    } else if (statement instanceof JCSynchronized block) {
      return of(block.body, evaluated(block.lock, before));
    } else if (statement instanceof JCIf choice) {
      HeldStore asked = evaluated(choice.cond, before);
      HeldStore otherwise = choice.elsepart == null ? asked : of(choice.elsepart, asked);
      return of(choice.thenpart, asked).leastUpperBound(otherwise);
    } else if (statement instanceof JCTry attempt) {
      return attempt.finalizer == null
          ? ofAttempt(attempt, before)
          : of(attempt.finalizer, HeldStore.EMPTY);
    } else if (statement instanceof JCDoWhileLoop loop) {
      return ofLoop(loop, loop.body, before, loop.cond);
    } else if (statement instanceof JCWhileLoop loop) {
      return ofLoop(loop, loop.body, evaluated(loop.cond, HeldStore.EMPTY), loop.cond);
    }
    return HeldStore.EMPTY;
  }

  /** Where its condition is false, or where it is broken off. */
  private HeldStore ofLoop(
      JCStatement loop, JCStatement body, HeldStore entered, JCExpression condition) {
    of(body, entered);
    HeldStore[] left = {
      TreeInfo.skipParens(condition).type.isTrue()
          ? HeldStore.UNREACHABLE
          : evaluated(condition, HeldStore.EMPTY)
    };
    new TreeScanner() {
      @Override
      public void visitBreak(JCBreak tree) {
        if (tree.target == loop) {
          left[0] = left[0].leastUpperBound(jumps.getOrDefault(tree, HeldStore.EMPTY));
        }
      }
    }.scan(body);
    return left[0];
  }

  private HeldStore ofAttempt(JCTry attempt, HeldStore before) {
    HeldStore held = of(attempt.body, before);
    for (JCCatch handler : attempt.catchers) {
      held = held.leastUpperBound(of(handler.body, HeldStore.EMPTY));
    }
    return held;
  }

  private HeldStore evaluated(JCTree expression, HeldStore before) {
    HeldStore store = after.apply(expression);
    return store == null ? before : store;
  }

  private static boolean leaves(JCStatement statement) {
    return statement instanceof JCReturn
        || statement instanceof JCThrow
        || statement instanceof JCBreak
        || statement instanceof JCContinue
        || statement instanceof JCYield;
  }
}
