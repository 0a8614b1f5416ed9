package dev.loopguard.checker.graph;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.TreeScanner;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a program starts. Main does one thing after the other, and so do the methods
 * that only main calls, once: what comes later in them has not been done at an earlier step, on no
 * thread. The steps of a loop are one, as they come again.
 */
public final class Startup {
  /** How deep the calls are that are taken apart into steps. */
  private static final int MAX_DEPTH = 100;

  private final CallGraph graph;
  private final Predicate<Body> closed;
  private final RunSoFar running;
  private final Map<Call, Integer> steps = new HashMap<>();
  private int step;

  /**
   * Follows a program from its start.
   *
   * @param closed true of a body that is called by nobody but the calls that are in the program
   */
  public Startup(CallGraph graph, Body main, Predicate<Body> closed) {
    this.graph = graph;
    this.closed = closed;
    this.running = new RunSoFar(graph);
    take(main, 0);
  }

  /**
   * The step at which a body can run for the first time; 0 for what may do so at any time, and for
   * what main is not seen to lead to.
   */
  public int first(Body body) {
    Integer since = running.since(body);
    // Nobody knows when a library runs the code that it has.
    return since == null || body.site().unit() == null ? 0 : since;
  }

  /** The step that a call is, or the last of what it does; null for a call that is none. */
  public @Nullable Integer step(Call call) {
    return steps.get(call);
  }

  private void take(Body body, int depth) {
    running.enter(body);
    Map<JCTree, JCTree> loops = loops(body);
    Map<JCTree, Boolean> begun = new IdentityHashMap<>();
    for (Action action : actions(body)) {
      JCTree loop = loops.get(action.tree());
      if (loop == null || begun.put(loop, true) == null) {
        running.tick(++step);
      }
      action.creations().forEach(running::make);
      Call call = action.call();
      if (call != null) {
        Body alone = loop == null && depth < MAX_DEPTH ? alone(call) : null;
        if (alone != null) {
          take(alone, depth + 1);
        } else {
          running.run(call);
        }
        steps.put(call, step);
      }
    }
  }

  /** The method that a call runs if no other call does. */
  private @Nullable Body alone(Call call) {
    List<Body> targets = graph.targets(call);
    Body target = targets.size() == 1 ? targets.get(0) : null;
    return target != null
            && target.kind() == Body.Kind.METHOD
            && target.site().tree() != null
            && closed.test(target)
            && !graph.hierarchy().isCalledByLibraries(target.method())
            && graph.callers(target).equals(List.of(call))
        ? target
        : null;
  }

  /** What a body does at one place. */
  private record Action(
      int index, @Nullable Call call, List<Creation> creations, @Nullable JCTree tree) {}

  private static List<Action> actions(Body body) {
    List<Action> actions = new ArrayList<>();
    for (Call call : body.calls()) {
      List<Creation> made =
          body.creations().stream().filter(creation -> creation.construction() == call).toList();
      actions.add(new Action(call.index(), call, made, call.site().tree()));
    }
    for (Creation creation : body.creations()) {
      if (creation.construction() == null) {
        actions.add(new Action(creation.index(), null, List.of(creation), creation.site().tree()));
      }
    }
    actions.sort(Comparator.comparingInt(Action::index));
    return actions;
  }

  /** The outermost loop around whatever is in one. */
  private static Map<JCTree, JCTree> loops(Body body) {
    Map<JCTree, JCTree> loops = new IdentityHashMap<>();
    new TreeScanner() {
      private @Nullable JCTree outermost;

      @Override
      public void scan(@Nullable JCTree tree) {
        JCTree outer = outermost;
        if (outer == null && isLoop(tree)) {
          outermost = tree;
        }
        if (tree != null && outermost != null) {
          loops.put(tree, outermost);
        }
        super.scan(tree);
        outermost = outer;
      }
    }.scan(body.site().tree());
    return loops;
  }

  private static boolean isLoop(@Nullable JCTree tree) {
    return tree instanceof JCForLoop
        || tree instanceof JCEnhancedForLoop
        || tree instanceof JCWhileLoop
        || tree instanceof JCDoWhileLoop;
  }
}
