package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.MainMethod;
import dev.loopguard.checker.graph.Activation;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.graph.Startup;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of what a program does when it starts. A way from main ends where main cannot have come
 * yet to what is ahead: the listener that main adds later hears nothing of what it sets first.
 */
final class Order {
  /** What has more main methods is a collection of programs, and each costs a walk through all. */
  private static final int MAX_MAINS = 16;

  private final Map<Body, Startup> startups = new LinkedHashMap<>();

  /** Of each main method that is where a thread begins for the rule, and is nothing else. */
  Order(Rule rule, CallGraph graph) {
    List<Body> mains =
        graph.program().bodies().stream()
            .filter(body -> isMain(body, rule) && graph.callers(body).isEmpty())
            .toList();
    if (mains.size() <= MAX_MAINS) {
      for (Body main : mains) {
        startups.put(main, new Startup(graph, main, body -> isClosed(body, rule)));
      }
    }
  }

  private static boolean isMain(Body body, Rule rule) {
    return body.kind() == Body.Kind.METHOD
        && body.site().tree() != null
        && MainMethod.is(body.method())
        && entering(body, rule) instanceof Verdict.Bug bug
        && bug.root() instanceof Root.Main;
  }

  /** True of a body with which no thread begins. */
  private static boolean isClosed(Body body, Rule rule) {
    return entering(body, rule) instanceof Verdict.GoOn;
  }

  private static Verdict entering(Body body, Rule rule) {
    return rule.entering(new Frame(body, Activation.ANY), Need.NOTHING);
  }

  /**
   * The steps before which a call does not lead to what is ahead, by the main method that takes
   * them; what the code of the call itself does not run before is left out.
   *
   * @param awaited the same in the body that is called
   */
  Map<Body, Integer> awaited(Map<Body, Integer> awaited, Body callee, Call call) {
    if (startups.isEmpty()) {
      return Map.of();
    }
    Map<Body, Integer> steps = new HashMap<>();
    startups.forEach(
        (main, startup) -> {
          int first = Math.max(awaited.getOrDefault(main, 0), startup.first(callee));
          if (first > startup.first(call.body())) {
            steps.put(main, first);
          }
        });
    return Map.copyOf(steps);
  }

  /** True if a call is a step of main's, which comes before one that is awaited. */
  boolean isEarly(Call call, Map<Body, Integer> awaited) {
    return startups.entrySet().stream()
        .anyMatch(
            entry -> {
              Integer step = entry.getValue().step(call);
              Integer first = awaited.get(entry.getKey());
              return step != null && first != null && step < first;
            });
  }
}
