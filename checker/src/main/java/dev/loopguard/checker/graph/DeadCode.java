package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Private methods that nobody calls: what stands in them never runs. */
public final class DeadCode {
  /** What serialisation calls, private or not. */
  private static final Set<String> HOOKS =
      Set.of("readObject", "writeObject", "readObjectNoData", "readResolve", "writeReplace");

  private final CallGraph graph;
  private final Map<Body, Boolean> known = new HashMap<>();

  public DeadCode(CallGraph graph) {
    this.graph = graph;
  }

  /** True for a body that never runs; what carries an annotation may be called by a framework. */
  public boolean contains(Body body) {
    Body home = body.home();
    Boolean dead = known.get(home);
    if (dead == null) {
      dead = isDead(home);
      known.put(home, dead);
    }
    return dead;
  }

  /** Methods that only call each other are dead as well. */
  private boolean isDead(Body home) {
    Set<Body> seen = new HashSet<>(Set.of(home));
    Deque<Body> todo = new ArrayDeque<>(seen);
    while (!todo.isEmpty()) {
      Body next = todo.remove();
      if (!isPrivate(next)) {
        return false;
      }
      for (Call call : graph.callers(next)) {
        if (seen.add(call.body().home())) {
          todo.add(call.body().home());
        }
      }
    }
    return true;
  }

  private static boolean isPrivate(Body body) {
    return body.kind() == Body.Kind.METHOD
        && body.site().tree() != null
        && body.method().isPrivate()
        && !body.method().isConstructor()
        && !HOOKS.contains(body.method().name.toString())
        && body.method().getAnnotationMirrors().stream()
            .allMatch(annotation -> isOfNoConcern(annotation.type.tsym.toString()));
  }

  private static boolean isOfNoConcern(String annotation) {
    return annotation.startsWith("java.lang.") || annotation.startsWith("dev.loopguard.");
  }
}
