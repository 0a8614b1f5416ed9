package dev.loopguard.checker.held;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a boolean tells; of an object, what it tells that it is the current thread's,
 * or that it is not.
 *
 * @param whenTrue what holds if it is true, null if it never is
 * @param whenFalse what holds if it is false, null if it never is
 */
record Answer(@Nullable Set<Fact> whenTrue, @Nullable Set<Fact> whenFalse) {
  static final Answer UNKNOWN = new Answer(Set.of(), Set.of());
  static final Answer TRUE = new Answer(Set.of(), null);
  static final Answer FALSE = new Answer(null, Set.of());

  static Answer of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Answer negated() {
    return new Answer(whenFalse, whenTrue);
  }

  /** Of {@code this & other}. */
  Answer and(Answer other) {
    return new Answer(both(whenTrue, other.whenTrue), either(whenFalse, other.whenFalse));
  }

  /** Of {@code this | other}. */
  Answer or(Answer other) {
    return negated().and(other.negated()).negated();
  }

  /** Of {@code this == other}. */
  Answer same(Answer other) {
    return new Answer(
        either(both(whenTrue, other.whenTrue), both(whenFalse, other.whenFalse)),
        either(both(whenTrue, other.whenFalse), both(whenFalse, other.whenTrue)));
  }

  /** Of {@code this == null}: what is the loop's is of the current thread if there is any. */
  Answer ofNull() {
    return whenTrue != null && whenFalse != null ? negated() : UNKNOWN;
  }

  /** Of a boolean that has come from one of two places. */
  Answer merged(Answer other) {
    return new Answer(either(whenTrue, other.whenTrue), either(whenFalse, other.whenFalse));
  }

  /** The same where {@code facts} hold anyway. */
  Answer with(Set<Fact> facts) {
    return new Answer(both(whenTrue, facts), both(whenFalse, facts));
  }

  /** True if it tells any such fact. */
  boolean tells(Predicate<Fact> asked) {
    return (whenTrue != null && HeldStore.isAny(whenTrue, asked))
        || (whenFalse != null && HeldStore.isAny(whenFalse, asked));
  }

  Answer without(Predicate<Fact> ended) {
    return new Answer(without(whenTrue, ended), without(whenFalse, ended));
  }

  private static @Nullable Set<Fact> both(@Nullable Set<Fact> one, @Nullable Set<Fact> other) {
    if (one == null || other == null) {
      return null;
    }
    if (one.containsAll(other)) {
      return one;
    }
    Set<Fact> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  private static @Nullable Set<Fact> either(@Nullable Set<Fact> one, @Nullable Set<Fact> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    if (other.containsAll(one)) {
      return one;
    }
    Set<Fact> common = new LinkedHashSet<>(one);
    common.retainAll(other);
    return common;
  }

  private static @Nullable Set<Fact> without(@Nullable Set<Fact> facts, Predicate<Fact> ended) {
    return facts == null ? null : HeldStore.filter(facts, ended);
  }
}
