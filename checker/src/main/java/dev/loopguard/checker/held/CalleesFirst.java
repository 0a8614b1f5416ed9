package dev.loopguard.checker.held;

import dev.loopguard.checker.facts.Body;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The summaries of bodies, each made once and after those of what it calls: on a list and not on
 * the stack, for a chain of helpers may be long.
 */
final class CalleesFirst {
  private final Function<Body, List<Body>> helpers;
  private final Function<Body, Summary> solve;
  private final Map<Body, Summary> solved = new HashMap<>();
  private final Set<Body> begun = new HashSet<>();
  private final Set<Body> solving = new HashSet<>();

  /**
   * @param helpers the bodies whose summaries are needed to make that of a body
   * @param solve makes it
   */
  CalleesFirst(Function<Body, List<Body>> helpers, Function<Body, Summary> solve) {
    this.helpers = helpers;
    this.solve = solve;
  }

  /** Of a body that calls itself nothing is known while it is being solved. */
  Summary of(Body body) {
    Deque<Body> todo = new ArrayDeque<>(List.of(body));
    while (!todo.isEmpty()) {
      Body next = todo.peek();
      if (solved.containsKey(next)) {
        todo.pop();
      } else if (begun.add(next)) {
        helpers.apply(next).stream().filter(helper -> !begun.contains(helper)).forEach(todo::push);
      } else {
        todo.pop();
        if (solving.add(next)) {
          solved.put(next, solve.apply(next));
        }
      }
    }
    return solved.getOrDefault(body, Summary.NOTHING);
  }
}
