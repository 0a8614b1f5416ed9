package dev.loopguard.checker;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.loopguard.checker.rule.Finding;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * The fix that hands a call over: {@code base.free()} becomes {@code base.execute(base::free)}.
 * Offered where the loop that the call needs is its own receiver and takes tasks, where nobody
 * waits for a value, and where no checked exception gets lost.
 */
final class HandToLoop {
  private static final String EXECUTOR = "java.util.concurrent.Executor";

  private HandToLoop() {}

  static Optional<SuggestedFix> of(Finding finding, VisitorState state) {
    JCTree tree = finding.site().tree();
    if (!(tree instanceof JCTree.JCMethodInvocation call)
        || !finding.rule().equals("LoopThreadOnly")
        || !(call.getMethodSelect() instanceof MemberSelectTree select)
        || !isLoop(select.getExpression(), state)
        || !isStatement(call, state)
        || throwsChecked(call, state)
        || !capturesOnlyConstants(call)) {
      return Optional.empty();
    }
    String loop = state.getSourceForNode(select.getExpression());
    if (loop == null) {
      return Optional.empty();
    }
    return Optional.of(
        call.getArguments().isEmpty()
            ? SuggestedFix.replace(
                call, loop + ".execute(" + loop + "::" + select.getIdentifier() + ")")
            : SuggestedFix.builder()
                .prefixWith(call, loop + ".execute(() -> ")
                .postfixWith(call, ")")
                .build());
  }

  /** A name can be said twice; what a call returns might be another object the second time. */
  private static boolean isLoop(ExpressionTree receiver, VisitorState state) {
    return isName(receiver)
        && ASTHelpers.isSubtype(
            ASTHelpers.getType(receiver), state.getTypeFromString(EXECUTOR), state);
  }

  private static boolean isName(@Nullable ExpressionTree tree) {
    if (tree instanceof IdentifierTree) {
      return true;
    }
    return tree instanceof MemberSelectTree select && isName(select.getExpression());
  }

  private static boolean isStatement(MethodInvocationTree call, VisitorState state) {
    TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), call);
    return path != null && path.getParentPath().getLeaf() instanceof ExpressionStatementTree;
  }

  private static boolean throwsChecked(MethodInvocationTree call, VisitorState state) {
    return ASTHelpers.getSymbol(call).getThrownTypes().stream()
        .anyMatch(thrown -> ASTHelpers.isCheckedExceptionType(thrown, state));
  }

  /** A lambda can use a local variable only if it never changes. */
  private static boolean capturesOnlyConstants(MethodInvocationTree call) {
    Boolean changing =
        new TreeScanner<Boolean, @Nullable Void>() {
          @Override
          public Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            Symbol symbol = ASTHelpers.getSymbol(tree);
            return symbol instanceof VarSymbol variable
                && (variable.getKind() == ElementKind.LOCAL_VARIABLE
                    || variable.getKind() == ElementKind.PARAMETER)
                && (variable.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) == 0;
          }

          @Override
          public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
          }
        }.scan(call, null);
    return !Boolean.TRUE.equals(changing);
  }
}
