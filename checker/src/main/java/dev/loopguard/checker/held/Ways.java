package dev.loopguard.checker.held;

import com.google.errorprone.util.Reachability;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which ways through a body its text shows to be open, if every call in it returns and tells
 * nothing. javac has seen to it that each statement can be reached, but for what a boolean known
 * beforehand shuts off; so most bodies need no control-flow graph to tell.
 */
final class Ways extends TreeScanner {
  private final JCTree code;
  private boolean hasConstants;
  private boolean asksParameters;
  private boolean returns;

  private Ways(JCTree code) {
    this.code = code;
  }

  /** Of a method, a lambda or what initialises a class. */
  static Ways through(JCTree code) {
    Ways ways = new Ways(code);
    if (code instanceof JCMethodDecl method) {
      ways.scan(method.body);
    } else if (code instanceof JCLambda lambda) {
      ways.scanResult(lambda.body);
    } else if (code instanceof JCClassDecl type) {
      type.defs.stream().filter(member -> !(member instanceof JCMethodDecl)).forEach(ways::scan);
    }
    return ways;
  }

  /** True if no boolean in it is a constant or a parameter, so that every statement is reached. */
  boolean areOpen() {
    return !hasConstants && !asksParameters;
  }

  /** True if a boolean that the caller gives may decide which way is taken. */
  boolean askParameters() {
    return asksParameters;
  }

  /** True if one of them leads back to the caller, by what javac takes to be reachable. */
  boolean leadBack() {
    return returns || canCompleteNormally();
  }

  private boolean canCompleteNormally() {
    JCTree body =
        code instanceof JCMethodDecl method
            ? method.body
            : code instanceof JCLambda lambda ? lambda.body : null;
    return !(body instanceof JCBlock block) || Reachability.canCompleteNormally(block);
  }

  /** A constant that goes elsewhere decides nothing here. */
  private void scanResult(@Nullable JCTree tree) {
    if (!(tree instanceof JCExpression expression) || !isConstant(expression)) {
      scan(tree);
    }
  }

  private void scanResults(List<JCExpression> trees) {
    trees.forEach(this::scanResult);
  }

  private static boolean isConstant(JCExpression tree) {
    return tree.type != null && tree.type.hasTag(TypeTag.BOOLEAN) && tree.type.constValue() != null;
  }

  @Override
  public void visitLiteral(JCLiteral tree) {
    hasConstants |= isConstant(tree);
  }

  @Override
  public void visitIdent(JCIdent tree) {
    hasConstants |= isConstant(tree);
    asksParameters |= isBooleanParameter(tree.sym);
  }

  @Override
  public void visitSelect(JCFieldAccess tree) {
    hasConstants |= isConstant(tree);
    super.visitSelect(tree);
  }

  private static boolean isBooleanParameter(@Nullable Symbol symbol) {
    return symbol != null
        && (symbol.flags() & Flags.PARAMETER) != 0
        && symbol.type.hasTag(TypeTag.BOOLEAN);
  }

  @Override
  public void visitForLoop(JCForLoop tree) {
    hasConstants |= tree.cond == null;
    super.visitForLoop(tree);
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    scan(tree.meth);
    scanResults(tree.args);
  }

  @Override
  public void visitNewClass(JCNewClass tree) {
    scan(tree.encl);
    scanResults(tree.args);
  }

  @Override
  public void visitAssign(JCAssign tree) {
    Symbol target = TreeInfo.symbol(tree.lhs);
    boolean kept = target != null && target.owner instanceof ClassSymbol;
    scan(tree.lhs);
    if (!kept) {
      scan(tree.rhs);
    } else if (!isBooleanParameter(TreeInfo.symbol(tree.rhs))) {
      scanResult(tree.rhs);
    }
  }

  @Override
  public void visitReturn(JCReturn tree) {
    returns = true;
    scanResult(tree.expr);
  }

  /** Another body. */
  @Override
  public void visitLambda(JCLambda tree) {}

  /** Other bodies. */
  @Override
  public void visitClassDef(JCClassDecl tree) {}
}
