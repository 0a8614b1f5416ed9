package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls that run code of one object. */
public final class Invocations {
  static final Invocations NONE = new Invocations(List.of(), false);

  private final Map<MethodSymbol, List<Invocation>> byMethod = new LinkedHashMap<>();
  private final boolean allOver;

  /**
   * @param allOver whether the object goes to so many places that the ways there are not told apart
   */
  Invocations(Collection<Invocation> all, boolean allOver) {
    this.allOver = allOver;
    for (Invocation invocation : all) {
      byMethod.computeIfAbsent(invocation.method(), m -> new ArrayList<>(1)).add(invocation);
    }
  }

  /** Those that call exactly this method. */
  public List<Invocation> of(MethodSymbol method) {
    return byMethod.getOrDefault(method, List.of());
  }

  public List<Invocation> all() {
    return byMethod.values().stream().flatMap(List::stream).toList();
  }

  boolean areNone() {
    return byMethod.isEmpty();
  }

  boolean areAllOver() {
    return allOver;
  }
}
