package dev.loopguard.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call is handed over: {@code base.free()} becomes {@code base.execute(base::free)}. Offered
 * where the loop has a name, where nobody waits for a value, and where no checked exception gets
 * lost.
 */
final class HandToLoop {
  private HandToLoop() {}

  static Optional<SuggestedFix> of(Place place) {
    Loop loop = Loop.of(place).filter(Loop::canBeCaptured).orElse(null);
    if (loop == null) {
      return Optional.empty();
    }
    if (place.path().getLeaf() instanceof MemberReferenceTree reference) {
      return reference(reference, loop, place);
    }
    ExpressionTree whole = unused(place);
    if (whole == null || !new Task(place.state()).canBe(whole)) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    return Optional.of(fix.replace(whole, loop.post(task(whole, place), fix)).build());
  }

  /** {@code pool.execute(base::free)}: the task is to hand the task over. */
  private static Optional<SuggestedFix> reference(
      MemberReferenceTree reference, Loop loop, Place place) {
    if (!place.isTask(reference) || !Spelled.isName(reference.getQualifierExpression())) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String post = "() -> " + loop.post(place.source(reference), fix);
    return Optional.of(fix.replace(reference, post).build());
  }

  private static String task(ExpressionTree whole, Place place) {
    if (whole == place.path().getLeaf()
        && whole instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && !isOverloaded(call)) {
      ExpressionTree receiver = Spelled.receiver(call);
      String name = ASTHelpers.getSymbol(call).name.toString();
      if (receiver == null && !ASTHelpers.getSymbol(call).isStatic()) {
        return "this::" + name;
      } else if (receiver != null && Spelled.isName(receiver)) {
        return place.source(receiver) + "::" + name;
      }
    }
    return "() -> " + place.source(whole);
  }

  /** A reference to one of several methods of a name may be ambiguous, or mean another. */
  private static boolean isOverloaded(MethodInvocationTree call) {
    var method = ASTHelpers.getSymbol(call);
    int same = 0;
    for (var other : method.owner.members().getSymbolsByName(method.name)) {
      same += other.kind == method.kind ? 1 : 0;
    }
    return same > 1;
  }

  /** The expression around the place whose value nobody uses, or null. */
  private static @Nullable ExpressionTree unused(Place place) {
    TreePath path = place.path();
    while (path.getLeaf() instanceof ExpressionTree whole) {
      Tree parent = path.getParentPath().getLeaf();
      LambdaExpressionTree lambda = place.lambdaAround(path);
      if (parent instanceof ExpressionStatementTree
          || (lambda != null && place.returnsNothing(lambda))) {
        return isStatement(path) && !isConstruction(whole) ? whole : null;
      }
      if (lambda != null || parent instanceof ClassTree) {
        return null;
      }
      path = path.getParentPath();
    }
    return null;
  }

  /** {@code super(...)}, written or not, stands first in a constructor and nowhere else. */
  private static boolean isConstruction(ExpressionTree whole) {
    return whole instanceof MethodInvocationTree call && ASTHelpers.getSymbol(call).isConstructor();
  }

  /** The update of a for loop stands where no other statement may. */
  private static boolean isStatement(TreePath path) {
    TreePath statement = path.getParentPath();
    return statement.getLeaf() instanceof LambdaExpressionTree
        || !(statement.getParentPath().getLeaf() instanceof com.sun.source.tree.ForLoopTree)
        || statement.getParentPath().getLeaf() instanceof BlockTree;
  }
}
