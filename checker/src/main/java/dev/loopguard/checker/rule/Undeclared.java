package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.graph.Activation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A method that others can call, that requires a loop's thread whoever calls it, and that does not
 * say so.
 *
 * @param need what it requires, in its own words
 */
public record Undeclared(Body body, Need need) {
  static final String NAME = "UndeclaredLoopThreadOnly";

  /** Those among the code that a search for loop-only sinks came through. */
  static List<Undeclared> in(Search search, Analysis analysis) {
    Map<Body, List<Need>> needs = new LinkedHashMap<>();
    for (Search.Node node : search.nodes()) {
      Frame frame = node.state.frame();
      boolean whoeverCalls = frame.context().equals(Activation.ANY);
      if (whoeverCalls && isUndeclared(frame.body(), analysis)) {
        needs.computeIfAbsent(frame.body(), b -> new ArrayList<>()).add(node.state.need());
      }
    }
    List<Undeclared> found = new ArrayList<>();
    needs.forEach((body, all) -> add(body, all, found));
    return found;
  }

  /** Of several loops of a role an annotation can name none; of two roles there is no thread. */
  private static void add(Body body, List<Need> needs, List<Undeclared> found) {
    Need first = whenever(needs.get(0));
    if (needs.stream().allMatch(need -> whenever(need).equals(first))) {
      found.add(new Undeclared(body, first));
    } else if (needs.stream().allMatch(need -> need.role().equals(first.role()))) {
      found.add(new Undeclared(body, first.ofAnyLoop()));
    }
  }

  private static Need whenever(Need need) {
    return need.with(need.ahead().when(Set.of()));
  }

  private static boolean isUndeclared(Body body, Analysis analysis) {
    return body.kind() == Body.Kind.METHOD
        && body.site().tree() != null
        && isForOthers(body.method())
        && !body.method().name.contentEquals("main")
        && analysis.contracts().of(body.method()) == null
        && analysis.contracts().guarantees(body.method()).isEmpty();
  }

  private static boolean isForOthers(MethodSymbol method) {
    if ((method.flags() & (Flags.PRIVATE | Flags.GENERATEDCONSTR | Flags.SYNTHETIC)) != 0) {
      return false;
    }
    for (Symbol s = method.owner; s instanceof ClassSymbol type; s = s.owner) {
      if ((type.flags() & Flags.PRIVATE) != 0 || type.isDirectlyOrIndirectlyLocal()) {
        return false;
      }
    }
    return true;
  }
}
