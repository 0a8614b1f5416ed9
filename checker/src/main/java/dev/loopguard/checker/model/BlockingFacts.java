package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** What is declared about waiting: which methods may, and what never has to be waited for. */
public final class BlockingFacts {
  private final Stubs stubs;
  private final AllMarks marks;
  private final Overrides overrides;
  private final Types types;
  private final Map<MethodSymbol, Optional<Provenance>> blocking = new HashMap<>();
  private final Map<ClassSymbol, Boolean> waitedFor = new HashMap<>();

  BlockingFacts(Stubs stubs, AllMarks marks, Overrides overrides, Types types) {
    this.stubs = stubs;
    this.marks = marks;
    this.overrides = overrides;
    this.types = types;
  }

  /** Whether a call of the method may block. */
  public boolean isBlocking(MethodSymbol method) {
    return source(method) != null;
  }

  private @Nullable Provenance source(MethodSymbol method) {
    Optional<Provenance> known = blocking.get(method);
    if (known == null) {
      known = Optional.ofNullable(findSource(method));
      blocking.put(method, known);
    }
    return known.orElse(null);
  }

  private @Nullable Provenance findSource(MethodSymbol method) {
    Mark own = word(method);
    if (own != null) {
      return own.kind() == MarkKind.BLOCKING ? own.provenance() : null;
    }
    if (stubs.lists(method)) {
      return null;
    }
    for (MethodSymbol overridden : overrides.nearest(method)) {
      Provenance inherited = source(overridden);
      if (inherited == Provenance.DECLARED || (inherited != null && !isInSource(method))) {
        return inherited;
      }
    }
    return null;
  }

  /** Whether somebody says of the method itself, or of its type, that it does not block. */
  public boolean isNonBlocking(MethodSymbol method) {
    Mark own = word(method);
    return own != null && own.kind() == MarkKind.NON_BLOCKING;
  }

  private @Nullable Mark word(MethodSymbol method) {
    Mark own = word(marks.of(method));
    return own == null && Contracts.isInstanceMethod(method) ? word(marks.of(method.owner)) : own;
  }

  private static @Nullable Mark word(Marks marks) {
    Mark blocking = marks.first(MarkKind.BLOCKING);
    return blocking != null ? blocking : marks.first(MarkKind.NON_BLOCKING);
  }

  private static boolean isInSource(MethodSymbol method) {
    JavaFileObject file = method.enclClass().outermostClass().classfile;
    return file == null || file.getKind() == JavaFileObject.Kind.SOURCE;
  }

  /**
   * Whether a method, of those that may block, never does on what is made by a constructor or
   * returned by a method, because that is in memory, complete, or without bounds.
   */
  public boolean neverBlocks(MethodSymbol maker, MethodSymbol method) {
    return neverBlocks(marks.of(maker), method);
  }

  /** The same for every instance of a type. */
  public boolean neverBlocks(ClassSymbol type, MethodSymbol method) {
    return supertypes(type).stream().anyMatch(above -> neverBlocks(marks.of(above), method));
  }

  private static boolean neverBlocks(Marks marks, MethodSymbol method) {
    Mark mark = marks.first(MarkKind.NEVER_BLOCKS);
    if (mark == null) {
      return false;
    }
    String names = mark.text("value", "");
    return names.isEmpty() || Arrays.asList(names.split(", *")).contains(method.name.toString());
  }

  /** Whether the parameter says how long to wait, and zero that nothing is waited for. */
  public boolean isTimeout(MethodSymbol method, int index) {
    if (index >= method.params().size()) {
      return false;
    }
    return marks.ofParameter(method, index).first(MarkKind.TIMEOUT) != null
        || overrides.nearest(method).stream().anyMatch(above -> isTimeout(above, index));
  }

  /** Whether somebody may have to wait for an object of the type: it has a method that blocks. */
  public boolean isWaitedFor(ClassSymbol type) {
    return waitedFor.computeIfAbsent(type, this::findWaitedFor);
  }

  private boolean findWaitedFor(ClassSymbol type) {
    for (Symbol above : supertypes(type)) {
      for (Symbol member : above.members().getSymbols(MethodSymbol.class::isInstance)) {
        MethodSymbol method = (MethodSymbol) member;
        boolean everyones = member.owner.getQualifiedName().contentEquals("java.lang.Object");
        if (!everyones && Contracts.isInstanceMethod(method) && isBlocking(method)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the method, or one that it overrides, is run by its object when that is done. */
  public boolean runsWhenDone(MethodSymbol method) {
    return marks.of(method).first(MarkKind.WHEN_DONE) != null
        || overrides.nearest(method).stream().anyMatch(this::runsWhenDone);
  }

  /** Whether an object of the type runs the function objects that it is given when it is done. */
  public boolean callsWhenDone(MethodSymbol method) {
    return method.owner instanceof ClassSymbol type
        && supertypes(type).stream()
            .anyMatch(above -> marks.of(above).first(MarkKind.WHEN_DONE) != null);
  }

  /** Whether the method takes a function object that its object runs when it is done. */
  public boolean takesForWhenDone(MethodSymbol method) {
    for (int i = 0; i < method.params().size(); i++) {
      if (marks.ofParameter(method, i).first(MarkKind.WHEN_DONE) != null) {
        return true;
      }
    }
    return overrides.nearest(method).stream().anyMatch(this::takesForWhenDone);
  }

  /** Whether what is passed as a parameter is done. */
  public boolean isDone(MethodSymbol method, int index) {
    return index < method.params().size()
        && (marks.ofParameter(method, index).first(MarkKind.DONE) != null
            || overrides.nearest(method).stream().anyMatch(above -> isDone(above, index)));
  }

  /** Whether a call of the method makes its receiver done. */
  public boolean completes(MethodSymbol method) {
    return marks.of(method).first(MarkKind.COMPLETES) != null
        || overrides.nearest(method).stream().anyMatch(this::completes);
  }

  /** Whether what the method returns is done only when all of its arguments are. */
  public boolean isDoneWhenAllAre(MethodSymbol method) {
    return marks.of(method).first(MarkKind.DONE_WHEN_ALL) != null;
  }

  private List<? extends Symbol> supertypes(ClassSymbol type) {
    try {
      return types.closure(types.erasure(type.type)).stream()
          .map((Type above) -> above.tsym)
          .toList();
    } catch (CompletionFailure missingClass) {
      return List.of(type);
    }
  }
}
