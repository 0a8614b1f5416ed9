package dev.loopguard.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Where a repair begins.
 *
 * @param body the code in which the finding's last step stands
 * @param path to the call, reference or access itself
 */
record Place(Finding finding, Body body, TreePath path, VisitorState state, Contracts contracts) {

  /** The method that the body is, or null where it is a function object or an initialiser. */
  @Nullable MethodTree method() {
    return body.kind() == Body.Kind.METHOD
        ? ASTHelpers.findEnclosingNode(path, MethodTree.class)
        : null;
  }

  String source(Tree tree) {
    String text = state.getSourceForNode(tree);
    return text == null ? tree.toString() : text;
  }

  /** True if a lambda or method reference is for an interface whose method returns nothing. */
  boolean returnsNothing(ExpressionTree function) {
    Type descriptor = descriptor(function);
    return descriptor != null && descriptor.getReturnType().hasTag(TypeTag.VOID);
  }

  /** True if it takes nothing, either. */
  boolean isTask(ExpressionTree function) {
    Type descriptor = descriptor(function);
    return descriptor != null
        && descriptor.getReturnType().hasTag(TypeTag.VOID)
        && descriptor.getParameterTypes().isEmpty();
  }

  private @Nullable Type descriptor(ExpressionTree function) {
    Type type = ASTHelpers.getType(function);
    return type == null || !state.getTypes().isFunctionalInterface(type)
        ? null
        : state.getTypes().findDescriptorType(type);
  }

  /** The lambda whose body the tree at a path is, or null. */
  @Nullable LambdaExpressionTree lambdaAround(TreePath inner) {
    return inner.getParentPath().getLeaf() instanceof LambdaExpressionTree lambda
            && lambda.getBody() == inner.getLeaf()
        ? lambda
        : null;
  }
}
