package dev.loopguard.checker.held;

import dev.loopguard.checker.facts.AccessPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a call of a body tells, in the body's own words: its parameters and its {@code this}.
 *
 * @param returns false if it never returns normally
 * @param onReturn what holds once it returned
 * @param onThrow what holds once it threw
 * @param onTrue what holds besides if it returned true
 * @param onFalse what holds besides if it returned false
 * @param ofResult what holds of the object that it returned, which is called {@link #RESULT}
 * @param ofValue what is told by which of a few constants it returned; null where nothing is
 */
record Summary(
    boolean returns,
    Set<Fact> onReturn,
    Set<Fact> onThrow,
    Set<Fact> onTrue,
    Set<Fact> onFalse,
    Set<Fact> ofResult,
    @Nullable Chosen ofValue) {
  /** Stands for what was returned. */
  static final AccessPath RESULT = new AccessPath(new AccessPath.Root.Static(), List.of());

  static final Summary NOTHING =
      new Summary(true, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

  /** Of what loops for ever or always throws. */
  static final Summary NO_RETURN =
      new Summary(false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

  /** What any of two bodies tells, whichever it was that ran. */
  Summary or(Summary other) {
    Summary normal = returns ? this : other;
    Summary second = returns && other.returns ? other : normal;
    return new Summary(
        returns || other.returns,
        both(normal.onReturn, second.onReturn),
        both(onThrow, other.onThrow),
        both(normal.onTrue, second.onTrue),
        both(normal.onFalse, second.onFalse),
        both(normal.ofResult, second.ofResult),
        normal.ofValue == null || second.ofValue == null
            ? null
            : normal.ofValue.merged(second.ofValue));
  }

  /** True if all that it tells is what its arguments tell. */
  boolean isOfArguments() {
    return returns
        && ofResult.isEmpty()
        && ofValue == null
        && Stream.of(onReturn, onThrow, onTrue, onFalse)
            .allMatch(facts -> facts.stream().allMatch(Fact::isOfBoolean));
  }

  /** What is in each of some sets; nothing if there is none. */
  static Set<Fact> inAll(List<Set<Fact>> sets) {
    return sets.stream().reduce(Summary::both).orElse(Set.of());
  }

  private static Set<Fact> both(Set<Fact> one, Set<Fact> other) {
    Set<Fact> both = new LinkedHashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
