package dev.loopguard.checker.held;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.AccessPath;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.checkerframework.errorprone.dataflow.analysis.Store;
import org.checkerframework.errorprone.dataflow.cfg.visualize.CFGVisualizer;
import org.checkerframework.errorprone.dataflow.expression.JavaExpression;
import org.jspecify.annotations.Nullable;

/**
 * The dataflow value: the facts that hold on every path to here, and for each boolean, a local
 * variable or a node of the graph, what its being true or false would add to them; the same for
 * whatever is one of a few constants. Immutable.
 */
final class HeldStore implements Store<HeldStore> {
  static final HeldStore EMPTY = new HeldStore(true, Set.of(), Map.of(), Map.of());

  /** After a call that never returns. */
  static final HeldStore UNREACHABLE = new HeldStore(false, Set.of(), Map.of(), Map.of());

  private final boolean reachable;
  private final Set<Fact> facts;
  private final Map<Object, Answer> answers;
  private final Map<Object, Chosen> choices;

  private HeldStore(
      boolean reachable,
      Set<Fact> facts,
      Map<Object, Answer> answers,
      Map<Object, Chosen> choices) {
    this.reachable = reachable;
    this.facts = facts;
    this.answers = answers;
    this.choices = choices;
  }

  boolean isReachable() {
    return reachable;
  }

  Set<Fact> facts() {
    return facts;
  }

  @Nullable Answer answer(Object bool) {
    return answers.get(bool);
  }

  @Nullable Chosen choice(Object value) {
    return choices.get(value);
  }

  /** What a boolean that is tested here tells of everything: it has one value or the other. */
  static Answer answer(HeldStore whenTrue, HeldStore whenFalse) {
    return new Answer(
        whenTrue.reachable ? whenTrue.facts : null, whenFalse.reachable ? whenFalse.facts : null);
  }

  /** Where a boolean is true, or where it is false. */
  HeldStore where(Answer bool, boolean truth) {
    Set<Fact> told = truth ? bool.whenTrue() : bool.whenFalse();
    return told == null ? UNREACHABLE : with(told);
  }

  HeldStore with(Set<Fact> more) {
    if (facts.containsAll(more)) {
      return this;
    }
    Set<Fact> all = new LinkedHashSet<>(facts);
    all.addAll(more);
    return new HeldStore(reachable, all, answers, choices);
  }

  HeldStore with(Object bool, Answer answer) {
    Map<Object, Answer> all = new HashMap<>(answers);
    all.put(bool, answer);
    return new HeldStore(reachable, facts, all, choices);
  }

  HeldStore with(Object value, Chosen choice) {
    Map<Object, Chosen> all = new HashMap<>(choices);
    all.put(value, choice);
    return new HeldStore(reachable, facts, answers, all);
  }

  HeldStore without(Predicate<Fact> ended) {
    // Nearly always, and after a thousand guards there is much to look through.
    if (!isAny(facts, ended)
        && answers.values().stream().noneMatch(answer -> answer.tells(ended))
        && choices.values().stream().noneMatch(choice -> choice.tells(ended))) {
      return this;
    }
    Map<Object, Answer> left = new HashMap<>();
    answers.forEach((bool, answer) -> left.put(bool, answer.without(ended)));
    Map<Object, Chosen> chosen = new HashMap<>();
    choices.forEach((value, choice) -> chosen.put(value, choice.with(told -> filter(told, ended))));
    return new HeldStore(reachable, filter(facts, ended), left, chosen);
  }

  /** After something new was assigned to a variable. */
  HeldStore assignedVariable(VarSymbol variable) {
    HeldStore store =
        without(
            fact ->
                fact.loop() != null
                    && fact.loop().root().equals(new AccessPath.Root.Variable(variable)));
    Map<Object, Answer> left = new HashMap<>(store.answers);
    left.remove(variable);
    Map<Object, Chosen> chosen = new HashMap<>(store.choices);
    chosen.remove(variable);
    return new HeldStore(reachable, store.facts, left, chosen);
  }

  /** After something new may have been assigned to a field. */
  HeldStore assignedField(Symbol field) {
    return without(fact -> fact.loop() != null && fact.loop().passes(field));
  }

  /** The facts about {@code from}, said of {@code to}, which is now the same object. */
  Set<Fact> copies(AccessPath from, AccessPath to, Function<AccessPath, AccessPath> canonical) {
    Set<Fact> copies = new LinkedHashSet<>();
    for (Fact fact : facts) {
      if (fact.loop() != null && fact.loop().startsWith(from)) {
        AccessPath copy = fact.loop().from(to, from.members().size());
        if (copy != null) {
          copies.add(fact.withLoop(canonical.apply(copy)));
        }
      }
    }
    return copies;
  }

  /** A loop, because this is asked more often than anything else. */
  static boolean isAny(Set<Fact> facts, Predicate<Fact> asked) {
    for (Fact fact : facts) {
      if (asked.test(fact)) {
        return true;
      }
    }
    return false;
  }

  static Set<Fact> filter(Set<Fact> facts, Predicate<Fact> ended) {
    if (!isAny(facts, ended)) {
      return facts;
    }
    Set<Fact> left = new LinkedHashSet<>(facts);
    left.removeIf(fact -> ended.test(fact) || (isOwned(fact, facts) && ended.test(owned(fact))));
    return left;
  }

  /** A guard says nothing new of a loop that was this thread's to run: that is how it passed. */
  private static boolean isOwned(Fact fact, Set<Fact> facts) {
    return fact.basis() == Fact.Basis.CHECKED && facts.contains(owned(fact));
  }

  private static Fact checked(Fact fact) {
    return new Fact(fact.role(), fact.loop(), Fact.Basis.CHECKED);
  }

  private static Fact owned(Fact fact) {
    return new Fact(fact.role(), fact.loop(), Fact.Basis.OWNED);
  }

  /** Of no object everything holds. Whoever is in a loop may be taken for its owner. */
  private boolean agrees(Fact fact) {
    return facts.contains(fact)
        || (fact.basis() == Fact.Basis.OWNED && facts.contains(checked(fact)))
        || (fact.isHeld() && fact.loop() != null && isNull(fact.loop()));
  }

  private boolean isNull(AccessPath path) {
    return facts.stream()
        .anyMatch(
            fact ->
                fact.basis() == Fact.Basis.NULL
                    && fact.loop() != null
                    && path.startsWith(fact.loop()));
  }

  @Override
  public HeldStore copy() {
    return this;
  }

  @Override
  public HeldStore leastUpperBound(HeldStore other) {
    if (this == other || !other.reachable) {
      return this;
    }
    if (!reachable) {
      return other;
    }
    Set<Fact> both = new LinkedHashSet<>(facts);
    both.removeIf(fact -> !other.agrees(fact));
    other.facts.stream().filter(this::agrees).forEach(both::add);
    Map<Object, Answer> agreed = new HashMap<>();
    answers.forEach(
        (bool, answer) -> {
          Answer others = other.answers.get(bool);
          if (others != null) {
            // Which value it has may tell which way was taken, and so what was held there.
            agreed.put(bool, answer.with(facts).merged(others.with(other.facts)));
          }
        });
    Map<Object, Chosen> chosen = new HashMap<>();
    choices.forEach(
        (value, choice) -> {
          Chosen others = other.choices.get(value);
          if (others != null) {
            chosen.put(value, choice.whereHeld(facts).merged(others.whereHeld(other.facts)));
          }
        });
    return new HeldStore(true, both, agreed, chosen);
  }

  @Override
  public HeldStore widenedUpperBound(HeldStore previous) {
    return leastUpperBound(previous);
  }

  @Override
  public boolean canAlias(JavaExpression a, JavaExpression b) {
    return true;
  }

  @Override
  public String visualize(CFGVisualizer<?, HeldStore, ?> visualizer) {
    return facts.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HeldStore store
        && reachable == store.reachable
        && facts.equals(store.facts)
        && answers.equals(store.answers)
        && choices.equals(store.choices);
  }

  @Override
  public int hashCode() {
    return Objects.hash(reachable, facts, answers, choices);
  }
}
