package dev.loopguard.checker.held;

import dev.loopguard.checker.facts.Body;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The bodies that may run a loop, themselves or in anything that they have run on any thread,
 * however they are entered. They are few, and no other needs to be asked what loops it runs.
 */
final class LoopRunners {
  private final Set<Body> runOne;
  private final Function<Body, Collection<Body>> next;
  private final Set<Body> seen = new HashSet<>();
  private final Set<Body> runners = new HashSet<>();

  /**
   * @param runOne the bodies that run a loop themselves
   * @param next what a body may have run
   */
  LoopRunners(Set<Body> runOne, Function<Body, Collection<Body>> next) {
    this.runOne = runOne;
    this.next = next;
  }

  /** True where no code of the program runs a loop, as in one that has only a toolkit's. */
  boolean areNone() {
    return runOne.isEmpty();
  }

  boolean contains(Body body) {
    if (!areNone() && !seen.contains(body)) {
      explore(body);
    }
    return runners.contains(body);
  }

  /** Finds all that a body may have run, and then goes back from what runs a loop. */
  private void explore(Body start) {
    Map<Body, List<Body>> callers = new HashMap<>();
    Deque<Body> found = new ArrayDeque<>();
    Deque<Body> todo = new ArrayDeque<>(List.of(start));
    seen.add(start);
    while (!todo.isEmpty()) {
      Body body = todo.pop();
      if (runOne.contains(body)) {
        found.add(body);
      }
      for (Body callee : next.apply(body)) {
        callers.computeIfAbsent(callee, c -> new ArrayList<>()).add(body);
        if (runners.contains(callee)) {
          found.add(body);
        } else if (seen.add(callee)) {
          todo.push(callee);
        }
      }
    }
    while (!found.isEmpty()) {
      Body runner = found.pop();
      if (runners.add(runner)) {
        found.addAll(callers.getOrDefault(runner, List.of()));
      }
    }
  }
}
