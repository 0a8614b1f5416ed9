package dev.loopguard.checker.held;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * What a value tells that is one of a few constants: those of an enum, texts or numbers.
 *
 * @param told what holds if it is that constant; it is none that is not here
 */
record Chosen(Map<Object, Set<Fact>> told) {

  /** What an expression tells that is a constant, or null. */
  static @Nullable Chosen of(@Nullable Tree tree) {
    Object constant = constant(tree);
    return constant == null ? null : new Chosen(Map.of(constant, Set.of()));
  }

  private static @Nullable Object constant(@Nullable Tree tree) {
    if (!(tree instanceof JCExpression expression)) {
      return null;
    }
    Symbol symbol = TreeInfo.symbol(expression);
    if (symbol instanceof VarSymbol && symbol.getKind() == ElementKind.ENUM_CONSTANT) {
      return symbol;
    }
    JCTree.JCExpression bare = TreeInfo.skipParens(expression);
    return bare.type == null || bare.type.hasTag(TypeTag.BOOLEAN) ? null : bare.type.constValue();
  }

  /** What is told by its being one of these or none of them. */
  Answer answer(List<Chosen> labels) {
    Set<Fact> here = null;
    Set<Fact> elsewhere = null;
    for (Map.Entry<Object, Set<Fact>> entry : told.entrySet()) {
      boolean named = labels.stream().anyMatch(label -> label.told.containsKey(entry.getKey()));
      if (named) {
        here = common(here, entry.getValue());
      } else {
        elsewhere = common(elsewhere, entry.getValue());
      }
    }
    return new Answer(here, elsewhere);
  }

  /** The same of a value that is none of these. */
  Chosen without(List<Chosen> labels) {
    Map<Object, Set<Fact>> left = new LinkedHashMap<>(told);
    labels.forEach(label -> left.keySet().removeAll(label.told.keySet()));
    return new Chosen(left);
  }

  /** Of a value that has come from one of two places. */
  Chosen merged(Chosen other) {
    Map<Object, Set<Fact>> all = new LinkedHashMap<>(told);
    other.told.forEach((constant, facts) -> all.put(constant, common(all.get(constant), facts)));
    return new Chosen(all);
  }

  /** The same where {@code facts} hold anyway. */
  Chosen whereHeld(Set<Fact> facts) {
    return with(
        known -> {
          Set<Fact> all = new LinkedHashSet<>(known);
          all.addAll(facts);
          return all;
        });
  }

  /** True if it tells any such fact. */
  boolean tells(Predicate<Fact> asked) {
    return told.values().stream().anyMatch(facts -> HeldStore.isAny(facts, asked));
  }

  /** True if it is only one constant. */
  boolean isConstant() {
    return told.size() == 1;
  }

  /** What is told by its being equal to another one, of which one is a constant. */
  static Answer equality(@Nullable Chosen one, @Nullable Chosen other) {
    if (one == null || other == null || !(one.isConstant() || other.isConstant())) {
      return Answer.UNKNOWN;
    }
    return other.isConstant() ? one.answer(List.of(other)) : other.answer(List.of(one));
  }

  /** The same with other facts. */
  Chosen with(UnaryOperator<Set<Fact>> facts) {
    Map<Object, Set<Fact>> all = new LinkedHashMap<>();
    told.forEach((constant, known) -> all.put(constant, facts.apply(known)));
    return new Chosen(all);
  }

  private static Set<Fact> common(@Nullable Set<Fact> one, Set<Fact> other) {
    if (one == null) {
      return other;
    }
    Set<Fact> common = new LinkedHashSet<>(one);
    common.retainAll(other);
    return common;
  }
}
