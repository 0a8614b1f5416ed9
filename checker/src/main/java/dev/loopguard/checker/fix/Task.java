package dev.loopguard.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an expression may be moved into a lambda that takes and returns nothing. */
final class Task extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final VisitorState state;
  private final Set<Symbol> own = new HashSet<>();
  private boolean possible = true;

  Task(VisitorState state) {
    this.state = state;
  }

  boolean canBe(ExpressionTree expression) {
    scan(expression, null);
    return possible;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    checkThrown(ASTHelpers.getSymbol(tree));
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    checkThrown(ASTHelpers.getSymbol(tree));
    return super.visitNewClass(tree, null);
  }

  private void checkThrown(MethodSymbol called) {
    possible &=
        called.getThrownTypes().stream()
            .noneMatch(thrown -> ASTHelpers.isCheckedExceptionType(thrown, state));
  }

  /** What is written inside another function object is thrown and assigned there. */
  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    own.add(ASTHelpers.getSymbol(tree));
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    possible &=
        !(ASTHelpers.getSymbol(tree) instanceof VarSymbol variable)
            || !(variable.owner instanceof MethodSymbol)
            || own.contains(variable)
            || Spelled.isConstant(variable);
    return null;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    checkAssigned(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    checkAssigned(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    checkAssigned(tree.getExpression());
    return super.visitUnary(tree, null);
  }

  private void checkAssigned(ExpressionTree target) {
    Symbol symbol = ASTHelpers.getSymbol(target);
    possible &=
        !(symbol instanceof VarSymbol variable)
            || !(variable.owner instanceof MethodSymbol || (variable.flags() & Flags.FINAL) != 0);
  }
}
