package dev.loopguard.checker.facts;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter must be for code to run that a condition guards.
 *
 * @param parameter any, whether or not it keeps what was passed
 * @param constant a boolean, or a constant of its enum
 * @param equal whether it must be that, or must be anything else
 */
public record Constraint(VarSymbol parameter, Value constant, boolean equal) {

  /** What it takes for a condition to have a result, or null if that is not of this kind. */
  static @Nullable Constraint of(JCExpression condition, boolean result) {
    if (TreeInfo.symbol(condition) instanceof VarSymbol variable) {
      return isParameter(variable)
          ? new Constraint(variable, new Value.Constant(true), result)
          : null;
    } else if (!(condition instanceof JCBinary test)
        || (test.getKind() != Tree.Kind.EQUAL_TO && test.getKind() != Tree.Kind.NOT_EQUAL_TO)) {
      return null;
    } else {
      boolean equal = result == (test.getKind() == Tree.Kind.EQUAL_TO);
      Constraint found = of(test.lhs, test.rhs, equal);
      return found != null ? found : of(test.rhs, test.lhs, equal);
    }
  }

  private static @Nullable Constraint of(JCExpression one, JCExpression other, boolean equal) {
    return TreeInfo.symbol(TreeInfo.skipParens(one)) instanceof VarSymbol variable
            && isParameter(variable)
            && TreeInfo.symbol(TreeInfo.skipParens(other)) instanceof VarSymbol constant
            && isConstant(constant)
        ? new Constraint(variable, new Value.FieldOf(null, constant), equal)
        : null;
  }

  private static boolean isParameter(VarSymbol variable) {
    return (variable.flags() & Flags.PARAMETER) != 0;
  }

  private static boolean isConstant(VarSymbol variable) {
    return (variable.flags() & Flags.ENUM) != 0;
  }

  /** True if that was passed for the parameter with which the code does not run. */
  public boolean excludes(Value passed) {
    boolean known =
        passed instanceof Value.Constant
            || (passed instanceof Value.FieldOf field && isConstant(field.field()));
    return known && passed.equals(constant) != equal;
  }
}
