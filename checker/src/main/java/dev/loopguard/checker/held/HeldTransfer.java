package dev.loopguard.checker.held;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Paths;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.analysis.ConditionalTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.ForwardTransferFunction;
import org.checkerframework.errorprone.dataflow.analysis.RegularTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.node.AbstractNodeVisitor;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BooleanLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ReturnNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TypeCastNode;
import org.jspecify.annotations.Nullable;

/** How each step of a body changes what is held. */
final class HeldTransfer
    extends AbstractNodeVisitor<
        TransferResult<NoValue, HeldStore>, TransferInput<NoValue, HeldStore>>
    implements ForwardTransferFunction<NoValue, HeldStore> {
  private final Effects effects;
  private final Spelling spelling;
  private final Paths paths;

  HeldTransfer(Effects effects, Spelling spelling, Paths paths) {
    this.effects = effects;
    this.spelling = spelling;
    this.paths = paths;
  }

  @Override
  public HeldStore initialStore(UnderlyingAST code, List<LocalVariableNode> parameters) {
    return HeldStore.EMPTY;
  }

  /** What a condition told ends where the condition does, or it would leak into the next one. */
  @Override
  public TransferResult<NoValue, HeldStore> visitNode(
      Node node, TransferInput<NoValue, HeldStore> in) {
    return new RegularTransferResult<>(null, in.getRegularStore());
  }

  private static TransferResult<NoValue, HeldStore> keep(TransferInput<NoValue, HeldStore> in) {
    return in.containsTwoStores()
        ? new ConditionalTransferResult<>(null, in.getThenStore(), in.getElseStore())
        : new RegularTransferResult<>(null, in.getRegularStore());
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitConditionalAnd(
      ConditionalAndNode node, TransferInput<NoValue, HeldStore> in) {
    return keep(in);
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitConditionalOr(
      ConditionalOrNode node, TransferInput<NoValue, HeldStore> in) {
    return keep(in);
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitConditionalNot(
      ConditionalNotNode node, TransferInput<NoValue, HeldStore> in) {
    return in.containsTwoStores()
        ? new ConditionalTransferResult<>(null, in.getElseStore(), in.getThenStore())
        : new RegularTransferResult<>(null, in.getRegularStore());
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitReturn(
      ReturnNode node, TransferInput<NoValue, HeldStore> in) {
    return keep(in);
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitTypeCast(
      TypeCastNode node, TransferInput<NoValue, HeldStore> in) {
    return keep(in);
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitBooleanLiteral(
      BooleanLiteralNode node, TransferInput<NoValue, HeldStore> in) {
    return constant(node, in);
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitFieldAccess(
      FieldAccessNode node, TransferInput<NoValue, HeldStore> in) {
    return constant(node, in);
  }

  /** What a constant condition excludes never happens. */
  private static TransferResult<NoValue, HeldStore> constant(
      Node node, TransferInput<NoValue, HeldStore> in) {
    HeldStore store = in.getRegularStore();
    Object value =
        node.getTree() instanceof JCTree tree
                && tree.type != null
                && tree.type.hasTag(TypeTag.BOOLEAN)
            ? tree.type.constValue()
            : null;
    if (value == null) {
      return new RegularTransferResult<>(null, store);
    }
    boolean truth = !value.equals(0);
    return new ConditionalTransferResult<>(
        null, truth ? store : HeldStore.UNREACHABLE, truth ? HeldStore.UNREACHABLE : store);
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitLocalVariable(
      LocalVariableNode node, TransferInput<NoValue, HeldStore> in) {
    HeldStore store = in.getRegularStore();
    HeldStore.Answer answer = store.answer((VarSymbol) node.getElement());
    return answer == null
        ? new RegularTransferResult<>(null, store)
        : new ConditionalTransferResult<>(
            null, store.with(answer.whenTrue()), store.with(answer.whenFalse()));
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitMethodInvocation(
      MethodInvocationNode node, TransferInput<NoValue, HeldStore> in) {
    return called(node.getTree(), in);
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitObjectCreation(
      ObjectCreationNode node, TransferInput<NoValue, HeldStore> in) {
    return called(node.getTree(), in);
  }

  /** {@code base.loop()} on a base that is null leaves nothing behind that could be freed. */
  @Override
  public TransferResult<NoValue, HeldStore> visitMethodAccess(
      MethodAccessNode node, TransferInput<NoValue, HeldStore> in) {
    HeldStore store = in.getRegularStore();
    Set<Fact> anyway =
        node.getMethod() instanceof MethodSymbol method
            ? effects.orFailed(method, spelling.of(node.getReceiver()))
            : Set.of();
    return anyway.isEmpty()
        ? new RegularTransferResult<>(null, store)
        : new RegularTransferResult<>(null, store, new ForEveryKey(store.with(anyway)));
  }

  private TransferResult<NoValue, HeldStore> called(
      @Nullable Tree tree, TransferInput<NoValue, HeldStore> in) {
    HeldStore after = in.getRegularStore();
    HeldStore threw = after;
    Summary told = Summary.NOTHING;
    for (Call call : spelling.calls(tree)) {
      Effect effect = effects.of(call);
      told = effect.told();
      threw = after.without(effect.ends()).with(effect.always());
      after = told.returns() ? threw.with(told.onReturn()) : HeldStore.UNREACHABLE;
    }
    Map<TypeMirror, HeldStore> whateverWasThrown = new ForEveryKey(threw);
    if (told.onTrue().isEmpty() && told.onFalse().isEmpty()) {
      return new RegularTransferResult<>(null, after, whateverWasThrown);
    }
    return new ConditionalTransferResult<>(
        null, after.with(told.onTrue()), after.with(told.onFalse()), whateverWasThrown);
  }

  /** The library asks by the exception's type; what is held does not depend on it. */
  private static final class ForEveryKey extends AbstractMap<TypeMirror, HeldStore> {
    private final HeldStore store;

    ForEveryKey(HeldStore store) {
      this.store = store;
    }

    @Override
    public HeldStore get(@Nullable Object key) {
      return store;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return true;
    }

    @Override
    public Set<Map.Entry<TypeMirror, HeldStore>> entrySet() {
      return Set.of();
    }
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitAssignment(
      AssignmentNode node, TransferInput<NoValue, HeldStore> in) {
    HeldStore before = in.getRegularStore();
    AccessPath target = spelling.of(node.getTarget());
    Set<Fact> gained = target == null ? Set.of() : factsOf(node.getExpression(), before, target);
    HeldStore after = before;
    if (node.getTarget() instanceof LocalVariableNode local) {
      VarSymbol variable = (VarSymbol) local.getElement();
      after = before.assignedVariable(variable).with(gained);
      if (in.containsTwoStores()) {
        HeldStore.Answer answer =
            new HeldStore.Answer(in.getThenStore().facts(), in.getElseStore().facts());
        after = after.with(variable, answer);
      }
    } else if (node.getTarget() instanceof FieldAccessNode access
        && access.getElement() instanceof VarSymbol field) {
      after = before.assignedField(field).with(gained);
    }
    return new RegularTransferResult<>(null, after);
  }

  /** What holds of an object that is called {@code name} from now on. */
  Set<Fact> factsOf(Node expression, HeldStore before, AccessPath name) {
    Set<Fact> facts = new LinkedHashSet<>();
    AccessPath path = spelling.of(expression);
    if (path != null && !path.equals(name)) {
      facts.addAll(before.copies(path, name, paths::canonical));
    }
    Node made = expression instanceof TypeCastNode cast ? cast.getOperand() : expression;
    if (made instanceof MethodInvocationNode || made instanceof ObjectCreationNode) {
      Call call = spelling.call(made.getTree());
      if (call != null) {
        for (Fact fact : effects.of(call).told().ofResult()) {
          AccessPath loop = fact.loop() == null ? null : fact.loop().from(name, 0);
          facts.add(fact.withLoop(loop == null ? null : paths.canonical(loop)));
        }
      }
    }
    return facts;
  }
}
