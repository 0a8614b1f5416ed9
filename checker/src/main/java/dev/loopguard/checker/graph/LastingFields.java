package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fields that hold what was ever put into them. One that is set after its owner has been made may
 * hold one task after the other, and so may a collection that something is taken out of again.
 */
final class LastingFields {
  private final CallGraph graph;
  private final Map<VarSymbol, Boolean> known = new HashMap<>();

  LastingFields(CallGraph graph) {
    this.graph = graph;
  }

  boolean contains(VarSymbol field) {
    return known.computeIfAbsent(field, this::isLasting);
  }

  private boolean isLasting(VarSymbol field) {
    return graph.index().stores(field).stream().allMatch(store -> isMaking(store.body(), field))
        && graph.index().uses(field).stream()
            .noneMatch(use -> use instanceof Use.Receiver on && mayTakeOut(on.call()));
  }

  private static boolean isMaking(Body body, VarSymbol field) {
    return body.type() == field.owner
        && (body.kind() == Body.Kind.INITIALISER
            || (body.kind() == Body.Kind.METHOD && body.method().isConstructor()));
  }

  /** {@code all.remove(it)}, {@code all.clear()}: what a library may do without giving it back. */
  private boolean mayTakeOut(Call call) {
    if (!graph.targets(call).isEmpty()) {
      return false;
    }
    Type result = call.callee().getReturnType();
    int arguments = call.arguments().size();
    return arguments == 0
        ? result.hasTag(TypeTag.VOID)
        : result.hasTag(TypeTag.BOOLEAN)
            && IntStream.range(0, arguments).noneMatch(i -> graph.callbacks().keeps(call, i));
  }
}
