package dev.loopguard.checker.held;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Paths;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.analysis.ConditionalTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.RegularTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NullLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.jspecify.annotations.Nullable;

/** How calls and assignments change what is held. */
final class HeldTransfer extends ConditionTransfer {
  private final Effects effects;
  private final Spelling spelling;
  private final Paths paths;
  private final Map<VarSymbol, Answer> captured;
  private final Map<JCTree, Set<Fact>> joined;
  private final Map<Tree, HeldStore> thrown = new IdentityHashMap<>();
  private final Map<Tree, Map<Node, List<Answer>>> passed = new IdentityHashMap<>();
  private HeldStore start = HeldStore.EMPTY;

  /**
   * @param captured what is told by booleans that were asked for outside
   * @param joined what is told by loops that join threads, by the tree with which each begins
   */
  HeldTransfer(
      Effects effects,
      Spelling spelling,
      Paths paths,
      Map<VarSymbol, Answer> captured,
      Map<JCTree, Set<Fact>> joined) {
    this.captured = captured;
    this.joined = joined;
    this.effects = effects;
    this.spelling = spelling;
    this.paths = paths;
  }

  /** What is held where the code begins. */
  void startWith(HeldStore store) {
    start = store;
  }

  /** The library has no parameters to tell of where the code is no method. */
  @Override
  public HeldStore initialStore(UnderlyingAST code, @Nullable List<LocalVariableNode> parameters) {
    HeldStore store = start;
    for (Map.Entry<VarSymbol, Answer> entry : captured.entrySet()) {
      store = store.with(entry.getKey(), entry.getValue());
    }
    for (LocalVariableNode parameter :
        parameters == null ? List.<LocalVariableNode>of() : parameters) {
      if (parameter.getType().getKind() == TypeKind.BOOLEAN) {
        VarSymbol variable = (VarSymbol) parameter.getElement();
        store = store.with(variable, Fact.answer(variable));
      }
    }
    return store;
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitMethodInvocation(
      MethodInvocationNode node, TransferInput<NoValue, HeldStore> in) {
    HeldStore store = in.getRegularStore();
    Answer told = isConversion(node) ? answer(node, store) : identity(node, store);
    if (isConversion(node)) {
      return tested(store, told);
    } else if (node.getTree() == null || told.equals(Answer.UNKNOWN)) {
      return called(node, node.getArguments(), in);
    }
    return tested(store.with(node.getTree(), told), told);
  }

  /** What a call tells of the thread that stands behind an object, or of two being the same. */
  private Answer identity(MethodInvocationNode node, HeldStore store) {
    Node receiver = node.getTarget().getReceiver();
    if (!(node.getTarget().getMethod() instanceof MethodSymbol method)) {
      return Answer.UNKNOWN;
    } else if (effects.isOfCurrentThread(method)) {
      return Answer.TRUE;
    } else if (effects.isOfSameThread(method) && receiver != null) {
      return answer(receiver, store);
    } else if (!method.name.contentEquals("equals")) {
      return Answer.UNKNOWN;
    }
    List<Node> arguments = node.getArguments();
    if (arguments.size() == 1 && receiver != null && !method.isStatic()) {
      return same(receiver, arguments.get(0), store);
    }
    return arguments.size() == 2
            && method.owner.getQualifiedName().contentEquals("java.util.Objects")
        ? same(arguments.get(0), arguments.get(1), store)
        : Answer.UNKNOWN;
  }

  private static Answer same(Node one, Node other, HeldStore store) {
    Answer same = answer(one, store).same(answer(other, store));
    return same.equals(Answer.UNKNOWN)
        ? Chosen.equality(choice(one, store), choice(other, store))
        : same;
  }

  @Override
  public TransferResult<NoValue, HeldStore> visitObjectCreation(
      ObjectCreationNode node, TransferInput<NoValue, HeldStore> in) {
    return called(node, node.getArguments(), in);
  }

  /** {@code base.loop()} on a base that is null leaves nothing behind that could be freed. */
  @Override
  public TransferResult<NoValue, HeldStore> visitMethodAccess(
      MethodAccessNode node, TransferInput<NoValue, HeldStore> in) {
    Set<Fact> anyway =
        node.getMethod() instanceof MethodSymbol method
            ? effects.orFailed(method, spelling.of(node.getReceiver()))
            : Set.of();
    HeldStore store = in.getRegularStore();
    return anyway.isEmpty()
        ? new RegularTransferResult<>(null, store)
        : new RegularTransferResult<>(null, store, ByException.any(store.with(anyway)));
  }

  private TransferResult<NoValue, HeldStore> called(
      Node node, List<Node> arguments, TransferInput<NoValue, HeldStore> in) {
    Tree tree = node.getTree();
    HeldStore after = in.getRegularStore();
    if (tree != null && arguments.stream().anyMatch(HeldTransfer::isBoolean)) {
      HeldStore store = after;
      passed
          .computeIfAbsent(tree, t -> new IdentityHashMap<>())
          .put(node, arguments.stream().map(argument -> answer(argument, store)).toList());
    }
    HeldStore threw = HeldStore.UNREACHABLE;
    Answer answer = Answer.UNKNOWN;
    Chosen choice = null;
    for (Call call : spelling.calls(tree)) {
      HeldStore before = after;
      Effect effect =
          effects.of(
              call, i -> i < arguments.size() ? answer(arguments.get(i), before) : Answer.UNKNOWN);
      Summary told = effect.told();
      HeldStore ended = before.without(effect.ends());
      threw = threw.leastUpperBound(ended.with(told.onThrow()));
      after = told.returns() ? ended.with(told.onReturn()) : HeldStore.UNREACHABLE;
      answer = new Answer(told.onTrue(), told.onFalse());
      choice = told.ofValue();
    }
    if (tree != null && choice != null) {
      after = after.with(tree, choice);
    }
    HeldStore failed = threw.isReachable() ? threw : after;
    Map<TypeMirror, HeldStore> whateverWasThrown = ByException.any(failed);
    if (tree != null) {
      thrown.put(tree, failed);
    }
    if (tree == null || answer.equals(Answer.UNKNOWN)) {
      return new RegularTransferResult<>(null, after, whateverWasThrown);
    }
    HeldStore kept = after.with(tree, answer);
    return new ConditionalTransferResult<>(
        null, kept.where(answer, true), kept.where(answer, false), whateverWasThrown);
  }

  /** What an argument of a call tells, being a boolean, wherever the call is made. */
  Answer argument(Tree call, int position) {
    return passed.getOrDefault(call, Map.of()).values().stream()
        .map(answers -> answers.get(position))
        .reduce(Answer::merged)
        .orElse(Answer.UNKNOWN);
  }

  /** What is held where a call has failed; null for one that nothing leads to. */
  @Nullable HeldStore thrownBy(Tree call) {
    return thrown.get(call);
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
      if (isBoolean(local)) {
        after = after.with(variable, HeldStore.answer(in.getThenStore(), in.getElseStore()));
      } else if (!answer(node.getExpression(), before).equals(Answer.UNKNOWN)) {
        after = after.with(variable, answer(node.getExpression(), before));
      }
      Chosen choice = isBoolean(local) ? null : choice(node.getExpression(), before);
      if (choice != null) {
        after = after.with(variable, choice);
      }
    } else if (node.getTarget() instanceof FieldAccessNode access
        && access.getElement() instanceof VarSymbol field) {
      after = before.assignedField(field).with(gained);
    }
    after = after.with(joinedFrom(node));
    if (!node.getInSource()) {
      select(node, after);
    }
    return new RegularTransferResult<>(null, after);
  }

  /** The iterator of a loop is assigned before its first round, as is what it counts by. */
  private Set<Fact> joinedFrom(AssignmentNode node) {
    if (joined.isEmpty()) {
      return Set.of();
    }
    Node over = node.getExpression();
    if (over instanceof MethodInvocationNode iterator
        && iterator.getTarget().getReceiver() != null
        && joined.containsKey(iterator.getTarget().getReceiver().getTree())) {
      over = iterator.getTarget().getReceiver();
    }
    Tree start = joined.containsKey(node.getTree()) ? node.getTree() : over.getTree();
    Set<Fact> facts = start instanceof JCTree tree ? joined.get(tree) : null;
    return facts == null ? Set.of() : facts;
  }

  /** What holds of an object that is called {@code name} from now on. */
  Set<Fact> factsOf(Node expression, HeldStore before, AccessPath name) {
    Set<Fact> facts = new LinkedHashSet<>();
    AccessPath path = spelling.of(expression);
    if (path != null && !path.equals(name)) {
      facts.addAll(before.copies(path, name, paths::canonical));
    }
    Node made = spelling.unwrapped(expression);
    if (made instanceof NullLiteralNode) {
      facts.add(new Fact("", name, Fact.Basis.NULL));
    }
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
