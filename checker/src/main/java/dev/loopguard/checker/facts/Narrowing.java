package dev.loopguard.checker.facts;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCInstanceOf;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What variables are known to be where a condition has asked: of a class, by {@code instanceof}, or
 * a constant.
 */
final class Narrowing {
  private final Deque<Fact> facts = new ArrayDeque<>();

  private sealed interface Fact {}

  private record OfType(VarSymbol variable, ClassSymbol type) implements Fact {}

  private record Of(Constraint constraint) implements Fact {}

  /** What is known now; to be given back to {@link #forget} where it ends. */
  int known() {
    return facts.size();
  }

  void forget(int known) {
    while (facts.size() > known) {
      facts.pop();
    }
  }

  /** Takes a condition to have had a result in the code that follows. */
  void assume(JCExpression condition, boolean result, @Nullable JCTree code) {
    if (condition instanceof JCParens parens) {
      assume(parens.expr, result, code);
    } else if (condition instanceof JCUnary not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      assume(not.arg, !result, code);
    } else if (condition instanceof JCBinary both
        && both.getKind() == (result ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR)) {
      assume(both.lhs, result, code);
      assume(both.rhs, result, code);
    } else if (result
        && condition instanceof JCInstanceOf test
        && test.pattern.type != null
        && test.pattern.type.tsym instanceof ClassSymbol type) {
      VarSymbol variable = variable(test.expr);
      if (variable != null && !isAssigned(variable, code)) {
        facts.push(new OfType(variable, type));
      }
    } else {
      Constraint constraint = Constraint.of(condition, result);
      if (constraint != null) {
        facts.push(new Of(constraint));
      }
    }
  }

  /** Takes what is switched on to be what one case is for, if that is one constant. */
  void assume(JCExpression selector, JCCase arm) {
    List<? extends ExpressionTree> constants = arm.getExpressions();
    if (arm.labels.size() == 1 && constants.size() == 1) {
      Constraint constraint = Constraint.of(selector, (JCExpression) constants.get(0), true);
      if (constraint != null) {
        facts.push(new Of(constraint));
      }
    }
  }

  /** What parameters must be for the code at hand to run. */
  List<Constraint> constraints() {
    List<Constraint> constraints = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact instanceof Of of) {
        constraints.add(of.constraint());
      }
    }
    return List.copyOf(constraints);
  }

  /** A local variable, or a field that keeps its value; null for anything else. */
  private static @Nullable VarSymbol variable(JCExpression expression) {
    return TreeInfo.symbol(TreeInfo.skipParens(expression)) instanceof VarSymbol variable
            && (!(variable.owner instanceof ClassSymbol)
                || ((variable.flags() & Flags.FINAL) != 0 && isOwn(expression)))
        ? variable
        : null;
  }

  private static boolean isOwn(JCExpression expression) {
    JCExpression inner = TreeInfo.skipParens(expression);
    Name of = inner instanceof JCFieldAccess select ? TreeInfo.name(select.selected) : null;
    return !(inner instanceof JCFieldAccess) || (of != null && of.contentEquals("this"));
  }

  private static boolean isAssigned(VarSymbol variable, @Nullable JCTree code) {
    boolean[] assigned = new boolean[1];
    new TreeScanner() {
      @Override
      public void visitAssign(JCAssign tree) {
        assigned[0] |= TreeInfo.symbol(tree.lhs) == variable;
        super.visitAssign(tree);
      }
    }.scan(code);
    return assigned[0];
  }

  /** The classes that an object surely is an instance of, by all that its expression tells. */
  List<ClassSymbol> typesOf(JCExpression expression) {
    List<ClassSymbol> types = new ArrayList<>();
    JCExpression inner = expression;
    while (true) {
      if (inner.type != null
          && inner.type.tsym instanceof ClassSymbol type
          && !inner.type.isCompound()) {
        types.add(type);
      }
      if (inner instanceof JCParens parens) {
        inner = parens.expr;
      } else if (inner instanceof JCTypeCast cast) {
        inner = cast.expr;
      } else {
        break;
      }
    }
    VarSymbol variable = variable(inner);
    for (Fact fact : facts) {
      if (fact instanceof OfType of && of.variable() == variable) {
        types.add(of.type());
      }
    }
    return List.copyOf(types);
  }
}
