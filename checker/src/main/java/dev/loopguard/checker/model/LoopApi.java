package dev.loopguard.checker.model;

import static java.util.Comparator.comparing;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How code is handed to a loop's thread, and how one asks whether the current thread is it. */
public final class LoopApi {
  private final Types types;
  private final Stubs stubs;
  private final Contracts contracts;
  private final Map<String, List<MethodSymbol>> postersOfRole = new HashMap<>();
  private final Map<String, List<MethodSymbol>> guardsOfRole = new HashMap<>();

  LoopApi(Types types, Stubs stubs, Contracts contracts) {
    this.types = types;
    this.stubs = stubs;
    this.contracts = contracts;
  }

  /** The methods of a loop's class that have it run a task later: {@code execute}. */
  public List<MethodSymbol> posters(ClassSymbol loop, String role) {
    return instanceMethods(loop, method -> posts(method, role));
  }

  /** The same where the role has only one loop: {@code SwingUtilities.invokeLater}. */
  public List<MethodSymbol> posters(String role) {
    return postersOfRole.computeIfAbsent(
        role,
        its ->
            stubs.methods(method -> takesTaskOf(method, its)).stream()
                .filter(method -> method.isStatic() && posts(method, its))
                .toList());
  }

  /** The methods of a loop's class that say whether this is its thread. */
  public List<MethodSymbol> guards(ClassSymbol loop, String role) {
    return instanceMethods(loop, method -> isGuard(method, role));
  }

  /** The same where the role has only one loop. */
  public List<MethodSymbol> guards(String role) {
    return guardsOfRole.computeIfAbsent(
        role,
        its ->
            stubs.methods(method -> tellsOf(method, its)).stream()
                .filter(method -> method.isStatic() && isGuard(method, its))
                .toList());
  }

  /** What a guard returns on the loop's thread. */
  public boolean truth(MethodSymbol guard) {
    return contracts.guarantees(guard).stream()
        .anyMatch(told -> told.outcome() == Guarantee.Outcome.TRUE);
  }

  private static boolean takesTaskOf(StubType.Method method, String role) {
    return method.parameters().size() == 1
        && method.parameters().get(0).marks().stream()
            .anyMatch(mark -> mark.kind() == MarkKind.LOOP_THREAD_ONLY && mark.role().equals(role));
  }

  private static boolean tellsOf(StubType.Method method, String role) {
    return method.marks().stream()
        .anyMatch(
            mark -> mark.kind() == MarkKind.ENSURES_LOOP_THREAD_IF && mark.role().equals(role));
  }

  private List<MethodSymbol> instanceMethods(ClassSymbol type, Predicate<MethodSymbol> picked) {
    List<MethodSymbol> found = new ArrayList<>();
    for (Type above : types.closure(type.type)) {
      for (Symbol member : above.tsym.members().getSymbols(MethodSymbol.class::isInstance)) {
        if (!member.isStatic() && picked.test((MethodSymbol) member)) {
          found.add((MethodSymbol) member);
        }
      }
    }
    found.sort(comparing(MethodSymbol::toString));
    return found;
  }

  private boolean posts(MethodSymbol method, String role) {
    if (!isPublic(method) || method.params().size() != 1 || !isTask(method.params().head.type)) {
      return false;
    }
    Contract contract = contracts.ofParameter(method, 0);
    return contract != null
        && contract.loopOnly()
        && contract.role().equals(role)
        && !contracts.blocking().isBlocking(method);
  }

  private boolean isTask(Type type) {
    Type erased = types.erasure(type);
    if (!types.isFunctionalInterface(erased.tsym)) {
      return false;
    }
    Type descriptor = types.findDescriptorType(erased);
    return descriptor.getParameterTypes().isEmpty()
        && descriptor.getReturnType().hasTag(TypeTag.VOID);
  }

  private boolean isGuard(MethodSymbol method, String role) {
    return isPublic(method)
        && method.params().isEmpty()
        && contracts.guarantees(method).stream()
            .anyMatch(
                told ->
                    told.subject() == Guarantee.Subject.LOOP_THREAD
                        && told.role().equals(role)
                        && told.loop().equals("this")
                        && (told.outcome() == Guarantee.Outcome.TRUE
                            || told.outcome() == Guarantee.Outcome.FALSE));
  }

  private static boolean isPublic(MethodSymbol method) {
    return (method.flags() & Flags.PUBLIC) != 0;
  }
}
