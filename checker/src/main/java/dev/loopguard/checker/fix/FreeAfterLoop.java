package dev.loopguard.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.model.Guarantee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code base.loopBreak(); base.free();} on another thread: that thread keeps the first, and the
 * one that runs the loop frees the base when it comes out. Only where there is one statement in the
 * file that runs the loop, and it is of the same field.
 */
final class FreeAfterLoop {
  private FreeAfterLoop() {}

  static Optional<SuggestedFix> of(Place place) {
    TreePath parent = place.path().getParentPath();
    if (!(place.path().getLeaf() instanceof MethodInvocationTree call)
        || !(parent.getLeaf() instanceof ExpressionStatementTree statement)
        || !(parent.getParentPath().getLeaf() instanceof BlockTree block)
        || !call.getArguments().isEmpty()
        || !(field(call) instanceof VarSymbol field)
        || !isEnd(block, statement, field)) {
      return Optional.empty();
    }
    StatementTree loop = onlyLoop(place, field);
    if (loop == null) {
      return Optional.empty();
    }
    LineMap lines = place.state().getPath().getCompilationUnit().getLineMap();
    int column = (int) lines.getColumnNumber(ASTHelpers.getStartPosition(loop)) - 1;
    return Optional.of(
        SuggestedFix.builder()
            .replace(
                endBefore(block, statement, place), place.state().getEndPosition(statement), "")
            .postfixWith(loop, "\n" + " ".repeat(column) + place.source(statement))
            .build());
  }

  private static int endBefore(BlockTree block, StatementTree statement, Place place) {
    int at = block.getStatements().indexOf(statement);
    return place.state().getEndPosition(block.getStatements().get(at - 1));
  }

  /** The field that a call is made on, of the object at hand. */
  private static @Nullable Symbol field(MethodInvocationTree call) {
    Tree receiver = Spelled.receiver(call);
    Symbol symbol = receiver == null ? null : ASTHelpers.getSymbol(receiver);
    return receiver instanceof com.sun.source.tree.IdentifierTree
            && symbol instanceof VarSymbol
            && symbol.owner instanceof Symbol.ClassSymbol
        ? symbol
        : null;
  }

  /** True if the loop was told to stop just before, and nothing is done with it after. */
  private static boolean isEnd(BlockTree block, StatementTree free, VarSymbol field) {
    int at = block.getStatements().indexOf(free);
    return at > 0
        && block.getStatements().get(at - 1) instanceof ExpressionStatementTree before
        && before.getExpression() instanceof MethodInvocationTree call
        && field(call) == field
        && ASTHelpers.getSymbol(call).name.toString().matches("loopBreak|loopExit");
  }

  private static @Nullable StatementTree onlyLoop(Place place, VarSymbol field) {
    List<StatementTree> statements = new ArrayList<>();
    List<Tree> others = new ArrayList<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void unused) {
        if (field(call) == field && entersLoop(ASTHelpers.getSymbol(call), place)) {
          Tree parent = getCurrentPath().getParentPath().getLeaf();
          boolean plain =
              parent instanceof ExpressionStatementTree
                  && getCurrentPath().getParentPath().getParentPath().getLeaf()
                      instanceof BlockTree;
          if (plain) {
            statements.add((StatementTree) parent);
          } else {
            others.add(call);
          }
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(place.state().getPath().getCompilationUnit(), null);
    return statements.size() == 1 && others.isEmpty() ? statements.get(0) : null;
  }

  private static boolean entersLoop(MethodSymbol method, Place place) {
    return place.contracts().guarantees(method).stream()
        .anyMatch(told -> told.outcome() == Guarantee.Outcome.RETURNED_OR_THREW);
  }
}
