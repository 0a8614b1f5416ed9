package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;

/** Whether anything is said of a class that a finding could be about. */
final class Relevance {
  private final Stubs stubs;
  private final AllMarks marks;

  Relevance(Stubs stubs, AllMarks marks) {
    this.stubs = stubs;
    this.marks = marks;
  }

  boolean of(ClassSymbol type) {
    try {
      return matter(stubs.allMarks(type))
          || matter(marks.of(Contracts.packageOf(type)).all())
          || matter(marks.declared(type))
          || type.members().getSymbols(this::isAnnotated).iterator().hasNext();
    } catch (CompletionFailure missingClass) {
      return false;
    }
  }

  private boolean isAnnotated(Symbol member) {
    return (member instanceof MethodSymbol method
            && (matter(marks.declared(method))
                || method.params().stream().anyMatch(it -> matter(marks.declared(it)))))
        || (member instanceof VarSymbol field && matter(marks.declared(field)));
  }

  /** Where nothing is loop-only, knows a loop, or is forbidden anywhere, no rule has a say. */
  private static boolean matter(List<Mark> marks) {
    return marks.stream().anyMatch(Relevance::matters);
  }

  private static boolean matters(Mark mark) {
    return switch (mark.kind()) {
      case LOOP_THREAD_ONLY,
          ENSURES_LOOP_THREAD,
          ENSURES_LOOP_THREAD_IF,
          NOT_IN_LOG_CALLBACK,
          NOT_IN ->
          true;
      default -> false;
    };
  }
}
