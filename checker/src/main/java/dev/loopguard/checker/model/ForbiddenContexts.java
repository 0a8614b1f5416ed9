package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.HashMap;
import java.util.Map;

/** Which methods are entered in a context, such as a log callback's, and which must not be. */
final class ForbiddenContexts {
  private final AllMarks marks;
  private final Overrides overrides;
  private final Map<Question, Boolean> forbidden = new HashMap<>();

  private record Question(String context, MethodSymbol method) {}

  ForbiddenContexts(AllMarks marks, Overrides overrides) {
    this.marks = marks;
    this.overrides = overrides;
  }

  boolean runsIn(String context, MethodSymbol method) {
    return marks.of(method).all().stream().anyMatch(mark -> mark.runsIn(context))
        || overrides.nearest(method).stream().anyMatch(above -> runsIn(context, above));
  }

  boolean isForbiddenIn(String context, MethodSymbol method) {
    Question question = new Question(context, method);
    Boolean known = forbidden.get(question);
    if (known == null) {
      known =
          isMarked(context, method)
              || overrides.nearest(method).stream().anyMatch(it -> isForbiddenIn(context, it));
      forbidden.put(question, known);
    }
    return known;
  }

  private boolean isMarked(String context, MethodSymbol method) {
    ClassSymbol type = method.enclClass();
    return forbids(marks.of(method), context)
        || forbids(marks.of(type), context)
        || (!type.isDirectlyOrIndirectlyLocal()
            && forbids(marks.of(Contracts.packageOf(type)), context));
  }

  private static boolean forbids(Marks marks, String context) {
    return marks.all().stream().anyMatch(mark -> mark.forbids(context));
  }
}
