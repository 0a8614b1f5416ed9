package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol.VarSymbol;
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
  static @Nullable Set<Fact> inside(Body body, Set<Fact> facts, Set<Fact> known) {
    Set<Fact> conditions = new LinkedHashSet<>(known);
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
    if (!conditions.isEmpty()
        && !callee.isFunction()
        && call.callee().name == callee.method().name
        && !callee.method().isVarArgs()
        && arguments(call).size() == callee.parameters().size()) {
      for (Fact fact : conditions) {
        values.put(position(fact, callee), fact.basis() == Fact.Basis.TRUE);
      }
    }
    return values;
  }

  /** What the parameters of the code that makes a call must be; null if it passes other values. */
  static @Nullable Set<Fact> outside(Map<Integer, Boolean> passed, Call call) {
    Set<Fact> outside = new LinkedHashSet<>();
    for (Map.Entry<Integer, Boolean> entry : passed.entrySet()) {
      JCExpression argument = TreeInfo.skipParens(arguments(call).get(entry.getKey()));
      boolean value = entry.getValue();
      if (isConstant(argument)) {
        if (value == Integer.valueOf(0).equals(argument.type.constValue())) {
          return null;
        }
      } else if (TreeInfo.symbol(argument) instanceof VarSymbol variable
          && call.body().isKept(variable)) {
        outside.add(
            new Fact("", AccessPath.of(variable), value ? Fact.Basis.TRUE : Fact.Basis.FALSE));
      }
    }
    return Set.copyOf(outside);
  }

  private static boolean isConstant(JCExpression tree) {
    return tree.type != null && tree.type.hasTag(TypeTag.BOOLEAN) && tree.type.constValue() != null;
  }

  private static List<JCExpression> arguments(Call call) {
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
