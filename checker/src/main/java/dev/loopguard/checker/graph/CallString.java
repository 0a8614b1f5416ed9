package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last calls through which a body was entered, the innermost last. Below the outermost one
 * anything may have happened, so the empty string stands for every caller.
 */
final class CallString {
  static final CallString ANY = new CallString(List.of(), null);

  /** Longer strings forget their outermost call, which keeps recursion finite. */
  private static final int MAX_LENGTH = 3;

  private final List<Call> calls;
  private final @Nullable Instance self;
  private final int hash;

  private CallString(List<Call> calls, @Nullable Instance self) {
    this.calls = List.copyOf(calls);
    this.self = self;
    // Strings are looked up far more often than they are made.
    this.hash = 31 * this.calls.hashCode() + Objects.hashCode(self);
  }

  /** Every call on one object. */
  static CallString on(@Nullable Instance self) {
    return self == null ? ANY : new CallString(List.of(), self);
  }

  /** The object that the outermost of these bodies runs on; null for any. */
  @Nullable Instance self() {
    return self;
  }

  /** The innermost call, or null where any caller may be. */
  @Nullable Call top() {
    return calls.isEmpty() ? null : calls.get(calls.size() - 1);
  }

  CallString push(Call call) {
    int before = calls.indexOf(call);
    if (before >= 0) {
      return new CallString(calls.subList(0, before + 1), self);
    }
    List<Call> longer = new ArrayList<>(calls);
    longer.add(call);
    return new CallString(longer, self).last(MAX_LENGTH);
  }

  CallString pop() {
    return calls.isEmpty() ? this : new CallString(calls.subList(0, calls.size() - 1), self);
  }

  /** This string without its outer calls, should it be longer than {@code length}. */
  CallString last(int length) {
    return calls.size() <= length
        ? this
        : new CallString(calls.subList(calls.size() - length, calls.size()), null);
  }

  /** The same calls on any object. */
  CallString onAny() {
    return self == null ? this : new CallString(calls, null);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof CallString string
            && hash == string.hash
            && calls.equals(string.calls)
            && Objects.equals(self, string.self));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
