package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last calls through which a body was entered, the innermost last. Below the outermost one
 * anything may have happened, so the empty string stands for every caller.
 */
final class CallString {
  static final CallString ANY = new CallString(null, null, null, false);

  /** Longer strings forget their outermost call, which keeps recursion finite. */
  private static final int MAX_LENGTH = 3;

  private final @Nullable CallString outer;
  private final @Nullable Call top;
  private final @Nullable Instance self;
  private final boolean decided;
  private final int length;
  private final int hash;

  private CallString(
      @Nullable CallString outer, @Nullable Call top, @Nullable Instance self, boolean decided) {
    this.outer = outer;
    this.top = top;
    this.self = self;
    this.decided = decided;
    this.length = outer == null ? 0 : outer.length + 1;
    // Strings are looked up far more often than they are made.
    this.hash =
        outer == null ? Objects.hashCode(self) : 31 * outer.hash + System.identityHashCode(top);
  }

  /** Every call on one object. */
  static CallString on(@Nullable Instance self) {
    return self == null ? ANY : new CallString(null, null, self, false);
  }

  /** The one call by which an object gets into a body that others enter without it. */
  static CallString only(Call call) {
    return new CallString(ANY, call, null, true);
  }

  /** The object that the outermost of these bodies runs on; null for any. */
  @Nullable Instance self() {
    return self;
  }

  /** The innermost call, or null where any caller may be. */
  @Nullable Call top() {
    return top;
  }

  CallString push(Call call) {
    for (CallString before = this; before != null; before = before.outer) {
      if (before.top == call) {
        return before;
      }
    }
    return new CallString(last(MAX_LENGTH - 1), call);
  }

  private CallString(CallString outer, Call top) {
    this(outer, top, outer.self, false);
  }

  /** The method around the outermost call; around {@code inner} where no call is known. */
  Body outermost(Body inner) {
    Body found = inner;
    for (CallString at = this; at != null && at.top != null; at = at.outer) {
      found = at.top.body();
    }
    return found.home();
  }

  /**
   * The last call from outside, and those after it that the object makes on itself; the one before
   * it, too, where no other gets the object there.
   */
  CallString lastFromOutside() {
    int calls = 1;
    for (CallString at = this; at.top != null && at.isToldBefore(at.top); at = at.pop()) {
      calls++;
    }
    return last(calls);
  }

  private boolean isToldBefore(Call call) {
    return isOnItself(call) || (outer != null && outer.decided);
  }

  private static boolean isOnItself(Call call) {
    return call.receiver() instanceof Value.Self self && Instances.isOwn(self);
  }

  CallString pop() {
    return outer == null ? this : outer;
  }

  /** This string without its outer calls, should it be longer than {@code longest}. */
  CallString last(int longest) {
    if (length <= longest) {
      return this;
    }
    return outer == null || top == null || longest == 0
        ? ANY
        : new CallString(outer.last(longest - 1), top);
  }

  /** The same calls on any object. */
  CallString onAny() {
    if (self == null) {
      return this;
    }
    return outer == null || top == null ? ANY : new CallString(outer.onAny(), top);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof CallString string
            && hash == string.hash
            && length == string.length
            && top == string.top
            && decided == string.decided
            && (outer == null ? Objects.equals(self, string.self) : outer.equals(string.outer)));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
