package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Call;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls through which a body was entered, the innermost last. Below the outermost one anything
 * may have happened, so the empty string stands for every caller.
 */
public record CallString(List<Call> calls) {
  public static final CallString ANY = new CallString(List.of());

  /** Longer strings forget their outermost call, which keeps recursion finite. */
  private static final int MAX_LENGTH = 6;

  public boolean isAny() {
    return calls.isEmpty();
  }

  /** The innermost call, or null where any caller may be. */
  public @Nullable Call top() {
    return calls.isEmpty() ? null : calls.get(calls.size() - 1);
  }

  CallString push(Call call) {
    if (calls.contains(call)) {
      return this;
    }
    List<Call> longer = new ArrayList<>(calls);
    longer.add(call);
    return new CallString(
        List.copyOf(longer.size() > MAX_LENGTH ? longer.subList(1, longer.size()) : longer));
  }

  public CallString pop() {
    return calls.isEmpty() ? this : new CallString(List.copyOf(calls.subList(0, calls.size() - 1)));
  }
}
