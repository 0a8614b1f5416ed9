package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is declared about methods beside the thread that runs them. */
final class MethodFacts {
  private static final String EXECUTOR = "java.util.concurrent.Executor";

  private final Map<MethodSymbol, @Nullable Boolean[]> invoked = new HashMap<>();
  private final Stubs stubs;
  private final AllMarks marks;
  private final Overrides overrides;
  private final Types types;
  private final Map<MethodSymbol, Boolean> modelled = new HashMap<>();
  private final Map<ClassSymbol, Boolean> loopClasses = new HashMap<>();
  private @Nullable Set<String> firing;

  MethodFacts(Stubs stubs, AllMarks marks, Overrides overrides, Types types) {
    this.stubs = stubs;
    this.marks = marks;
    this.overrides = overrides;
    this.types = types;
  }

  boolean isModelled(MethodSymbol method) {
    Boolean known = modelled.get(method);
    if (known == null) {
      known = false;
      for (int i = 0; i < method.params().size(); i++) {
        known |= invokes(method, i);
      }
      modelled.put(method, known);
    }
    return known;
  }

  boolean invokes(MethodSymbol method, int index) {
    int last = Math.min(index, method.params().size() - 1);
    if (last < 0) {
      return false;
    }
    @Nullable Boolean[] known =
        invoked.computeIfAbsent(method, m -> new Boolean[m.params().size()]);
    Boolean found = known[last];
    if (found == null) {
      found = findInvokes(method, last);
      known[last] = found;
    }
    return found;
  }

  private boolean findInvokes(MethodSymbol method, int last) {
    if (!isFunction(method.params().get(last).type)) {
      return false;
    }
    if (stubs.lists(method)) {
      Marks own = marks.ofParameter(method, last);
      return own.contract(method.params().get(last)) == null
          && own.first(MarkKind.NOT_KEPT) == null;
    }
    return overrides.nearest(method).stream().anyMatch(above -> invokes(above, last));
  }

  /**
   * A parameter for one function is there to be called; of a plugin, a model or a collection nobody
   * knows. Nor is an executor called: it runs others.
   */
  private boolean isFunction(Type type) {
    Type erased = types.erasure(type);
    return types.isFunctionalInterface(erased.tsym)
        && types.closure(erased).stream()
            .noneMatch(above -> above.tsym.getQualifiedName().contentEquals(EXECUTOR));
  }

  boolean isListed(MethodSymbol method) {
    return stubs.lists(method);
  }

  @Nullable CallbackThread callbacksOf(MethodSymbol method) {
    CallbackThread own = callbackThread(marks.of(method));
    if (own != null) {
      return own;
    }
    for (MethodSymbol overridden : overrides.nearest(method)) {
      CallbackThread inherited = callbacksOf(overridden);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  @Nullable CallbackThread callbacksOf(VarSymbol constant) {
    return callbackThread(marks.of(constant));
  }

  boolean isOfCurrentThread(MethodSymbol method) {
    return marks.of(method).first(MarkKind.OF_CURRENT_THREAD) != null;
  }

  boolean isOfSameThread(MethodSymbol method) {
    return marks.of(method).first(MarkKind.OF_SAME_THREAD) != null;
  }

  boolean filters(MethodSymbol method) {
    return marks.of(method).first(MarkKind.FILTERS) != null
        || overrides.nearest(method).stream().anyMatch(this::filters);
  }

  boolean maps(MethodSymbol method) {
    return marks.of(method).first(MarkKind.MAPS) != null
        || overrides.nearest(method).stream().anyMatch(this::maps);
  }

  boolean fires(MethodSymbol method) {
    return marks.of(method).first(MarkKind.FIRES) != null
        || overrides.nearest(method).stream().anyMatch(this::fires);
  }

  /**
   * What a library's class does is said for that class itself: it may override what it inherits.
   */
  boolean fires(MethodSymbol method, ClassSymbol type) {
    return stubs.listed(type, MarkKind.FIRES).stream()
        .anyMatch(
            listed ->
                listed == method
                    || listed.overrides(method, type, types, /* checkResult= */ false));
  }

  boolean mayFire(MethodSymbol method) {
    if (firing == null) {
      firing = stubs.names(MarkKind.FIRES);
    }
    return firing.contains(method.name.toString());
  }

  boolean keeps(MethodSymbol method, int index) {
    return !has(MarkKind.NOT_KEPT, method, index) && !fills(method, index);
  }

  boolean fills(MethodSymbol method, int index) {
    return has(MarkKind.FILLED, method, index);
  }

  private boolean has(MarkKind kind, MethodSymbol method, int index) {
    int last = Math.min(index, method.params().size() - 1);
    return last >= 0
        && (marks.ofParameter(method, last).first(kind) != null
            || overrides.nearest(method).stream().anyMatch(above -> has(kind, above, last)));
  }

  int returned(MethodSymbol method) {
    for (int i = 0; stubs.lists(method) && i < method.params().size(); i++) {
      if (marks.ofParameter(method, i).first(MarkKind.RETURNED) != null) {
        return i;
      }
    }
    return -1;
  }

  boolean startsReceiver(MethodSymbol method) {
    return stubs.receiverMarks(method).stream().anyMatch(m -> m.kind() == MarkKind.ANY_THREAD)
        || overrides.nearest(method).stream().anyMatch(this::startsReceiver);
  }

  @Nullable CallbackThread callbacksOf(MethodSymbol method, int index) {
    if (index >= method.params().size()) {
      return null;
    }
    CallbackThread own = callbackThread(marks.ofParameter(method, index));
    if (own != null) {
      return own;
    }
    for (MethodSymbol overridden : overrides.nearest(method)) {
      CallbackThread inherited = callbacksOf(overridden, index);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  @Nullable String runsInstead(MethodSymbol method, int index) {
    if (index >= method.params().size()) {
      return null;
    }
    Mark own = marks.ofParameter(method, index).first(MarkKind.RUNS_INSTEAD);
    if (own != null) {
      return own.role();
    }
    return overrides.nearest(method).stream()
        .map(above -> runsInstead(above, index))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable CallbackThread callbackThread(Marks marks) {
    Mark mark = marks.first(MarkKind.CALLBACKS_ON);
    if (mark == null) {
      return null;
    }
    return mark.text("value", "").equals("caller") ? CallbackThread.CALLER : CallbackThread.OTHER;
  }

  boolean defers(Type type) {
    return types.closure(types.erasure(type)).stream()
        .anyMatch(above -> marks.of(above.tsym).first(MarkKind.DEFERRED) != null);
  }

  boolean isLoopClass(ClassSymbol type) {
    Boolean known = loopClasses.get(type);
    if (known == null) {
      known = findLoopClass(type);
      loopClasses.put(type, known);
    }
    return known;
  }

  private boolean findLoopClass(ClassSymbol type) {
    try {
      for (Type supertype : types.closure(type.type)) {
        if (ensuresThis(supertype.tsym)) {
          return true;
        }
      }
    } catch (CompletionFailure missingClass) {
      return ensuresThis(type);
    }
    return false;
  }

  private boolean ensuresThis(Symbol type) {
    for (Symbol member : type.members().getSymbols(MethodSymbol.class::isInstance)) {
      if (Contracts.isInstanceMethod((MethodSymbol) member)
          && marks.of(member).guarantees().stream().anyMatch(MethodFacts::isOfThis)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfThis(Guarantee guarantee) {
    return guarantee.subject() == Guarantee.Subject.LOOP_THREAD && guarantee.loop().equals("this");
  }
}
