package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.held.Fact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Ways that are taken only where a boolean parameter is true, or false: {@code add(listener,
 * false)} does not tell the listener what {@code if (tell)} guards.
 */
final class Conditions {
  private Conditions() {}

  /** What the parameters of a body must be where all this holds; null if they cannot be. */
  static @Nullable Set<Fact> inside(Body body, Set<Fact> facts) {
    Set<Fact> conditions = new LinkedHashSet<>();
    for (Fact fact : facts) {
      if (fact.isOfBoolean() && position(fact, body) >= 0) {
        conditions.add(fact);
      }
    }
    return conditions.stream().anyMatch(fact -> conditions.contains(contrary(fact)))
        ? null
        : Set.copyOf(conditions);
  }

  /** Which values a call must pass for all this to hold in its callee, by position. */
  static Map<Integer, Boolean> passed(Set<Fact> conditions, Body callee, Call call) {
    Map<Integer, Boolean> values = new TreeMap<>();
    if (!conditions.isEmpty() && passesOneByOne(call, callee)) {
      for (Fact fact : conditions) {
        values.put(position(fact, callee), fact.basis() == Fact.Basis.TRUE);
      }
    }
    return values;
  }

  /**
   * True if each argument that a call is written with is one parameter of the body that it runs.
   */
  static boolean passesOneByOne(Call call, Body callee) {
    return !callee.isFunction()
        && call.callee().name == callee.method().name
        && !callee.method().isVarArgs()
        && arguments(call).size() == callee.parameters().size();
  }

  /** False where a call passes constants that are other values. */
  static boolean mayPass(Map<Integer, Boolean> values, Call call) {
    return values.entrySet().stream()
        .allMatch(
            entry -> {
              JCExpression argument = TreeInfo.skipParens(arguments(call).get(entry.getKey()));
              return !isConstant(argument)
                  || entry.getValue() != Integer.valueOf(0).equals(argument.type.constValue());
            });
  }

  private static boolean isConstant(JCExpression tree) {
    return tree.type != null && tree.type.hasTag(TypeTag.BOOLEAN) && tree.type.constValue() != null;
  }

  /** As they are written; none where that is not source. */
  static List<JCExpression> arguments(Call call) {
    JCTree tree = call.site().tree();
    if (tree instanceof JCMethodInvocation invocation) {
      return invocation.args;
    }
    return tree instanceof JCNewClass made ? made.args : List.of();
  }

  private static int position(Fact fact, Body body) {
    return fact.loop() != null
            && fact.loop().root() instanceof AccessPath.Root.Variable variable
            && body.isKept(variable.symbol())
        ? body.parameters().indexOf(variable.symbol())
        : -1;
  }

  private static Fact contrary(Fact fact) {
    return new Fact(
        fact.role(),
        fact.loop(),
        fact.basis() == Fact.Basis.TRUE ? Fact.Basis.FALSE : Fact.Basis.TRUE);
  }
}
