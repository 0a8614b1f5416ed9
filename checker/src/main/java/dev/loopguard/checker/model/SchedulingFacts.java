package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import org.jspecify.annotations.Nullable;

/** What is declared about sources that somebody subscribes to, and about schedulers. */
public final class SchedulingFacts {
  private final AllMarks marks;
  private final Contracts contracts;
  private final Types types;

  SchedulingFacts(AllMarks marks, Contracts contracts, Types types) {
    this.marks = marks;
    this.contracts = contracts;
    this.types = types;
  }

  /**
   * Whether functions given to objects of the type run once somebody subscribes, on whatever thread
   * something comes from then.
   */
  public boolean isSubscribed(Type type) {
    return types.closure(types.erasure(type)).stream()
        .anyMatch(above -> marks.of(above.tsym).first(MarkKind.SUBSCRIBED) != null);
  }

  /**
   * Whether an argument, a scheduler or an executor, decides where the functions run that the
   * object is given which the method returns.
   */
  public boolean decides(MethodSymbol method, int index) {
    return carries(method, index, MarkKind.THEN_ON);
  }

  /** The same where nothing before it has decided. */
  public boolean begins(MethodSymbol method, int index) {
    return carries(method, index, MarkKind.STARTS_ON);
  }

  private boolean carries(MethodSymbol method, int index, MarkKind kind) {
    return index < method.params().size() && marks.ofParameter(method, index).first(kind) != null;
  }

  /** The role of the loop whose thread stands behind what the method returns; or null. */
  public @Nullable String loopBehind(MethodSymbol method) {
    if (method.getReturnType().hasTag(TypeTag.BOOLEAN)) {
      return null;
    }
    for (Guarantee guarantee : contracts.guarantees(method)) {
      if (guarantee.subject() == Guarantee.Subject.LOOP_THREAD
          && guarantee.outcome() == Guarantee.Outcome.TRUE) {
        return guarantee.role();
      }
    }
    return null;
  }
}
