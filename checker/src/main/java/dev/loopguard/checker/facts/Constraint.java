package dev.loopguard.checker.facts;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter must be for code to run that a condition guards.
 *
 * @param parameter any, whether or not it keeps what was passed
 * @param constant a boolean, an integer or a text, or a constant of its enum
 * @param equal whether it must be that, or must be anything else
 */
public record Constraint(VarSymbol parameter, Object constant, boolean equal) {

  /** What it takes for a condition to have a result, or null if that is not of this kind. */
  static @Nullable Constraint of(JCExpression condition, boolean result) {
    if (TreeInfo.symbol(condition) instanceof VarSymbol variable) {
      return isParameter(variable) ? new Constraint(variable, true, result) : null;
    } else if (!(condition instanceof JCBinary test)
        || (test.getKind() != Tree.Kind.EQUAL_TO && test.getKind() != Tree.Kind.NOT_EQUAL_TO)) {
      return null;
    } else {
      boolean equal = result == (test.getKind() == Tree.Kind.EQUAL_TO);
      Constraint found = of(test.lhs, test.rhs, equal);
      return found != null ? found : of(test.rhs, test.lhs, equal);
    }
  }

  /** What it takes for an expression to be one constant, or not to be it. */
  static @Nullable Constraint of(JCExpression one, JCExpression other, boolean equal) {
    Object constant = constant(other);
    return constant != null
            && TreeInfo.symbol(TreeInfo.skipParens(one)) instanceof VarSymbol variable
            && isParameter(variable)
        ? new Constraint(variable, constant, equal)
        : null;
  }

  private static boolean isParameter(VarSymbol variable) {
    return (variable.flags() & Flags.PARAMETER) != 0;
  }

  /** The constant that an expression is; null for none, and for what is compared otherwise. */
  private static @Nullable Object constant(JCExpression expression) {
    JCExpression bare = TreeInfo.skipParens(expression);
    if (TreeInfo.symbol(bare) instanceof VarSymbol variable && isOfEnum(variable)) {
      return variable;
    }
    return bare.type == null ? null : constant(bare.type, bare.type.constValue());
  }

  private static @Nullable Object constant(Type type, @Nullable Object value) {
    if (type.hasTag(TypeTag.BOOLEAN)) {
      return value == null ? null : !value.equals(0);
    }
    return value instanceof Integer number
        ? (Object) number.longValue()
        : value instanceof Long || value instanceof String ? value : null;
  }

  private static boolean isOfEnum(VarSymbol variable) {
    return (variable.flags() & Flags.ENUM) != 0;
  }

  /** True if that was passed for the parameter with which the code does not run. */
  public boolean excludes(Value passed) {
    if (passed instanceof Value.Constant it) {
      return isOther(it.value());
    }
    return passed instanceof Value.FieldOf field
        && isOther(
            isOfEnum(field.field())
                ? field.field()
                : constant(field.field().type, field.field().getConstValue()));
  }

  /** The same of an expression. */
  public boolean excludes(JCExpression passed) {
    return isOther(constant(passed));
  }

  private boolean isOther(@Nullable Object known) {
    return known != null && known.equals(constant) != equal;
  }

  /** The same of another parameter that is passed on. */
  public Constraint on(VarSymbol other) {
    return new Constraint(other, constant, equal);
  }
}
