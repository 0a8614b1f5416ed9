package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.model.BlockingFacts;
import java.util.List;
import java.util.Objects;

/** Which calls of what may block can really be kept waiting. */
final class Waits {
  /** A stream that wraps more than this many others is not looked into. */
  private static final int MAX_WRAPPERS = 10;

  private final CallGraph graph;
  private final BlockingFacts facts;
  private final Completions completions;

  Waits(CallGraph graph, BlockingFacts facts, Completions completions) {
    this.graph = graph;
    this.facts = facts;
    this.completions = completions;
  }

  boolean mayWait(Call call) {
    return facts.isBlocking(call.callee())
        && !hasNoTime(call)
        && !(call.receiver() != null && neverBlocks(call.receiver(), call.callee(), 0))
        && !completions.isInCallbackOfReceiver(call);
  }

  /** True if it is told to wait for no time at all. */
  private boolean hasNoTime(Call call) {
    JCTree tree = call.site().tree();
    if (!(tree instanceof JCMethodInvocation invocation)) {
      return false;
    }
    int position = 0;
    for (JCExpression argument : invocation.args) {
      if (facts.isTimeout(call.callee(), position++) && isZero(argument)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isZero(JCExpression argument) {
    if (argument.type != null && argument.type.constValue() instanceof Number constant) {
      return constant.longValue() <= 0;
    }
    return TreeInfo.symbol(argument) instanceof VarSymbol constant
        && constant.name.contentEquals("ZERO")
        && constant.owner.getQualifiedName().contentEquals("java.time.Duration");
  }

  /** True if all that the object can be is known, and none of it blocks. */
  private boolean neverBlocks(Value object, MethodSymbol method, int depth) {
    List<Value> origins =
        waitedFor(object).stream()
            .filter(o -> depth > 0 || graph.hierarchy().isSubclass(typeOf(o), method.owner))
            .toList();
    return !origins.isEmpty()
        && depth < MAX_WRAPPERS
        && origins.stream().allMatch(origin -> doesNotBlock(origin, method, depth));
  }

  /** The objects that may block, of all that a value comes from; a queue's elements do not. */
  private List<Value> waitedFor(Value object) {
    return graph.origins(object).stream()
        .filter(o -> o.declaredType() != null && o.declaredType().hasTag(TypeTag.CLASS))
        .filter(o -> facts.isWaitedFor(typeOf(o)))
        .toList();
  }

  private static ClassSymbol typeOf(Value origin) {
    return (ClassSymbol) Objects.requireNonNull(origin.declaredType()).tsym;
  }

  private boolean doesNotBlock(Value origin, MethodSymbol method, int depth) {
    ClassSymbol type = typeOf(origin);
    if (facts.neverBlocks(type, method)) {
      return true;
    }
    if (origin instanceof Value.Result result) {
      return facts.neverBlocks(result.call().callee(), method);
    }
    if (!(origin instanceof Value.Created made) || made.creation().construction() == null) {
      return false;
    }
    Call construction = made.creation().construction();
    if (facts.neverBlocks(construction.callee(), method)) {
      return true;
    }
    List<Value> wrapped =
        construction.arguments().stream().filter(a -> !waitedFor(a).isEmpty()).toList();
    if (!wrapped.isEmpty()) {
      return wrapped.stream().allMatch(a -> neverBlocks(a, method, depth + 1));
    }
    MethodSymbol own = graph.hierarchy().implementedBy(method, type);
    return own != null && !facts.isBlocking(own);
  }
}
