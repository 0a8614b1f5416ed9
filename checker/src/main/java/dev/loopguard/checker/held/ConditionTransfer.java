package dev.loopguard.checker.held;

import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.checkerframework.errorprone.dataflow.analysis.ConditionalTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.ForwardTransferFunction;
import org.checkerframework.errorprone.dataflow.analysis.RegularTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.cfg.node.AbstractNodeVisitor;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BitwiseAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BitwiseOrNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BitwiseXorNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BooleanLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.CaseNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.errorprone.dataflow.cfg.node.EqualToNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LambdaResultExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NotEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.NullLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ReturnNode;
import org.checkerframework.errorprone.dataflow.cfg.node.SwitchExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TernaryExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TypeCastNode;
import org.jspecify.annotations.Nullable;

/** How conditions part what is held: what holds where they are true, and what where false. */
abstract class ConditionTransfer
    extends AbstractNodeVisitor<
        TransferResult<NoValue, HeldStore>, TransferInput<NoValue, HeldStore>>
    implements ForwardTransferFunction<NoValue, HeldStore> {
  private final Map<AssignmentNode, HeldStore> selected = new IdentityHashMap<>();
  private final Map<Node, TransferInput<NoValue, HeldStore>> ends = new IdentityHashMap<>();

  /** What a condition told ends where the condition does, or it would leak into the next one. */
  @Override
  public final TransferResult<NoValue, HeldStore> visitNode(
      Node node, TransferInput<NoValue, HeldStore> in) {
    return new RegularTransferResult<>(null, in.getRegularStore());
  }

  static TransferResult<NoValue, HeldStore> keep(TransferInput<NoValue, HeldStore> in) {
    return in.containsTwoStores()
        ? new ConditionalTransferResult<>(null, in.getThenStore(), in.getElseStore())
        : new RegularTransferResult<>(null, in.getRegularStore());
  }

  static TransferResult<NoValue, HeldStore> tested(HeldStore store, Answer answer) {
    if (answer.equals(Answer.UNKNOWN)) {
      return new RegularTransferResult<>(null, store);
    }
    return new ConditionalTransferResult<>(
        null, store.where(answer, true), store.where(answer, false));
  }

  /** Keeps in mind what a condition tells, for those who ask for it later by its node. */
  private static TransferResult<NoValue, HeldStore> remember(
      Node node, HeldStore whenTrue, HeldStore whenFalse) {
    if (whenTrue.equals(whenFalse)) {
      return new RegularTransferResult<>(null, whenTrue);
    }
    Answer answer = HeldStore.answer(whenTrue, whenFalse);
    return new ConditionalTransferResult<>(
        null, whenTrue.with(node.getTree(), answer), whenFalse.with(node.getTree(), answer));
  }

  /** What a node tells in a store, by its being true or false. */
  static Answer answer(Node node, HeldStore store) {
    if (node instanceof BooleanLiteralNode literal) {
      return Answer.of(Boolean.TRUE.equals(literal.getValue()));
    } else if (node instanceof LocalVariableNode local) {
      return told(local.getElement(), store);
    } else if (node instanceof TypeCastNode cast) {
      return answer(cast.getOperand(), store);
    } else if (node instanceof TernaryExpressionNode either) {
      return answer(either.getTernaryExpressionVar(), store);
    } else if (node instanceof SwitchExpressionNode choice) {
      return answer(choice.getSwitchExpressionVar(), store);
    } else if (node instanceof AssignmentNode assignment) {
      return answer(assignment.getTarget(), store);
    } else if (node instanceof MethodInvocationNode call && isConversion(call)) {
      return answer(converted(call), store);
    }
    Answer named = constant(node);
    return named != null
        ? named
        : node.getTree() == null ? Answer.UNKNOWN : told(node.getTree(), store);
  }

  /** What {@code Boolean.TRUE} or {@code Boolean.FALSE} tells; null for anything else. */
  private static @Nullable Answer constant(Node node) {
    if (!(node instanceof FieldAccessNode access)
        || !(access.getElement().getEnclosingElement() instanceof TypeElement type)
        || !type.getQualifiedName().contentEquals("java.lang.Boolean")) {
      return null;
    }
    String name = access.getFieldName();
    return name.equals("TRUE") ? Answer.TRUE : name.equals("FALSE") ? Answer.FALSE : null;
  }

  /** What a node tells that is one of a few constants, or null. */
  static @Nullable Chosen choice(Node node, HeldStore store) {
    if (node instanceof LocalVariableNode local) {
      Chosen known = store.choice(local.getElement());
      return known == null ? Chosen.of(node.getTree()) : known;
    } else if (node instanceof TypeCastNode cast) {
      return choice(cast.getOperand(), store);
    } else if (node instanceof TernaryExpressionNode either) {
      return choice(either.getTernaryExpressionVar(), store);
    } else if (node instanceof SwitchExpressionNode choice) {
      return choice(choice.getSwitchExpressionVar(), store);
    } else if (node instanceof AssignmentNode assignment) {
      return choice(assignment.getTarget(), store);
    }
    Chosen known = node.getTree() == null ? null : store.choice(node.getTree());
    return known == null ? Chosen.of(node.getTree()) : known;
  }

  private static Answer told(Object bool, HeldStore store) {
    Answer answer = store.answer(bool);
    return answer == null ? Answer.UNKNOWN : answer;
  }

  /** {@code Boolean.valueOf(it)} or {@code it.booleanValue()}, written or implied. */
  static boolean isConversion(MethodInvocationNode call) {
    ExecutableElement method = call.getTarget().getMethod();
    return method.getEnclosingElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals("java.lang.Boolean")
        && (method.getSimpleName().contentEquals("booleanValue")
            || (method.getSimpleName().contentEquals("valueOf")
                && converted(call).getType().getKind().isPrimitive()));
  }

  private static Node converted(MethodInvocationNode call) {
    return call.getArguments().isEmpty()
        ? call.getTarget().getReceiver()
        : call.getArguments().get(0);
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitConditionalAnd(
      ConditionalAndNode node, TransferInput<NoValue, HeldStore> in) {
    return remember(node, in.getThenStore(), in.getElseStore());
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitConditionalOr(
      ConditionalOrNode node, TransferInput<NoValue, HeldStore> in) {
    return remember(node, in.getThenStore(), in.getElseStore());
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitConditionalNot(
      ConditionalNotNode node, TransferInput<NoValue, HeldStore> in) {
    return remember(node, in.getElseStore(), in.getThenStore());
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitBitwiseAnd(
      BitwiseAndNode node, TransferInput<NoValue, HeldStore> in) {
    return combined(node, in, left(node, in).and(right(node, in)));
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitBitwiseOr(
      BitwiseOrNode node, TransferInput<NoValue, HeldStore> in) {
    return combined(node, in, left(node, in).or(right(node, in)));
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitBitwiseXor(
      BitwiseXorNode node, TransferInput<NoValue, HeldStore> in) {
    return combined(node, in, left(node, in).same(right(node, in)).negated());
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitEqualTo(
      EqualToNode node, TransferInput<NoValue, HeldStore> in) {
    return combined(node, in, equality(node, in));
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitNotEqual(
      NotEqualNode node, TransferInput<NoValue, HeldStore> in) {
    return combined(node, in, equality(node, in).negated());
  }

  private static Answer equality(BinaryOperationNode node, TransferInput<NoValue, HeldStore> in) {
    Answer left = left(node, in);
    Answer right = right(node, in);
    if (node.getRightOperand() instanceof NullLiteralNode) {
      return isNull(node.getLeftOperand(), left);
    } else if (node.getLeftOperand() instanceof NullLiteralNode) {
      return isNull(node.getRightOperand(), right);
    }
    Answer same = left.same(right);
    return same.equals(Answer.UNKNOWN) ? equality(node, in.getRegularStore()) : same;
  }

  private static Answer equality(BinaryOperationNode node, HeldStore store) {
    return Chosen.equality(
        choice(node.getLeftOperand(), store), choice(node.getRightOperand(), store));
  }

  private static Answer isNull(Node object, Answer told) {
    return isBoolean(object) ? Answer.UNKNOWN : told.ofNull();
  }

  static boolean isBoolean(Node node) {
    return node.getType().getKind() == TypeKind.BOOLEAN
        || node.getType().toString().equals("java.lang.Boolean");
  }

  private static Answer left(BinaryOperationNode node, TransferInput<NoValue, HeldStore> in) {
    return answer(node.getLeftOperand(), in.getRegularStore());
  }

  private static Answer right(BinaryOperationNode node, TransferInput<NoValue, HeldStore> in) {
    return answer(node.getRightOperand(), in.getRegularStore());
  }

  private static TransferResult<NoValue, HeldStore> combined(
      Node node, TransferInput<NoValue, HeldStore> in, Answer answer) {
    HeldStore store = in.getRegularStore();
    return answer.equals(Answer.UNKNOWN)
        ? new RegularTransferResult<>(null, store)
        : remember(node, store.where(answer, true), store.where(answer, false));
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitTypeCast(
      TypeCastNode node, TransferInput<NoValue, HeldStore> in) {
    return keep(in);
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitTernaryExpression(
      TernaryExpressionNode node, TransferInput<NoValue, HeldStore> in) {
    return tested(in.getRegularStore(), answer(node, in.getRegularStore()));
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitSwitchExpressionNode(
      SwitchExpressionNode node, TransferInput<NoValue, HeldStore> in) {
    return tested(in.getRegularStore(), answer(node, in.getRegularStore()));
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitLocalVariable(
      LocalVariableNode node, TransferInput<NoValue, HeldStore> in) {
    return tested(in.getRegularStore(), answer(node, in.getRegularStore()));
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitBooleanLiteral(
      BooleanLiteralNode node, TransferInput<NoValue, HeldStore> in) {
    return tested(in.getRegularStore(), answer(node, in.getRegularStore()));
  }

  /** What a constant condition excludes never happens. */
  @Override
  public final TransferResult<NoValue, HeldStore> visitFieldAccess(
      FieldAccessNode node, TransferInput<NoValue, HeldStore> in) {
    Object value =
        node.getTree() instanceof JCTree tree
                && tree.type != null
                && tree.type.hasTag(TypeTag.BOOLEAN)
            ? tree.type.constValue()
            : null;
    Answer answer = value == null ? Answer.UNKNOWN : Answer.of(!value.equals(0));
    return tested(in.getRegularStore(), answer);
  }

  /** What is switched on, before any case has been tried. */
  final void select(AssignmentNode selector, HeldStore store) {
    selected.put(selector, store);
  }

  /**
   * The graph runs a case's guard whether the pattern matches or not: where the case is not taken,
   * nothing holds that did not before.
   */
  @Override
  public final TransferResult<NoValue, HeldStore> visitCase(
      CaseNode node, TransferInput<NoValue, HeldStore> in) {
    HeldStore store = in.getRegularStore();
    HeldStore before = selected.get(node.getSwitchOperand());
    if (node.getGuard() != null && before != null) {
      return new ConditionalTransferResult<>(
          null, in.getThenStore(), in.getElseStore().leastUpperBound(before));
    }
    Chosen choice = choice(node.getSwitchOperand(), store);
    List<Chosen> labels = labels(node, store);
    if (choice != null && labels.size() == node.getCaseOperands().size()) {
      Answer answer = choice.answer(labels);
      HeldStore others = store.where(answer, false);
      if (node.getSwitchOperand().getTarget() instanceof LocalVariableNode selector) {
        others = others.with(selector.getElement(), choice.without(labels));
      }
      return new ConditionalTransferResult<>(null, store.where(answer, true), others);
    }
    Node label = node.getCaseOperands().size() == 1 ? node.getCaseOperands().get(0) : null;
    return label instanceof BooleanLiteralNode
        ? tested(store, answer(node.getSwitchOperand(), store).same(answer(label, store)))
        : new RegularTransferResult<>(null, store);
  }

  private static List<Chosen> labels(CaseNode node, HeldStore store) {
    List<Chosen> labels = new ArrayList<>();
    for (Node operand : node.getCaseOperands()) {
      Chosen label = choice(operand, store);
      if (label != null && label.isConstant()) {
        labels.add(label);
      }
    }
    return labels;
  }

  /** With what a body ends: a returned value and what holds where it is returned. */
  final Map<Node, TransferInput<NoValue, HeldStore>> ends() {
    return ends;
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitReturn(
      ReturnNode node, TransferInput<NoValue, HeldStore> in) {
    if (node.getResult() != null) {
      ends.put(node.getResult(), in);
    }
    return keep(in);
  }

  @Override
  public final TransferResult<NoValue, HeldStore> visitLambdaResultExpression(
      LambdaResultExpressionNode node, TransferInput<NoValue, HeldStore> in) {
    ends.put(node.getResult(), in);
    return keep(in);
  }
}
