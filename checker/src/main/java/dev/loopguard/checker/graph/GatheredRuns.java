package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.graph.Places.Step;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls that run the code of what a search follows. Some run it at once; others keep it until a
 * call asks for it, tells listeners something, or completes a future.
 */
final class GatheredRuns {
  private final CallGraph graph;
  private final CallbackThreads callbacks;
  private final @Nullable Creation creation;
  private final Holders holders;
  private final Set<Invocation> found = new LinkedHashSet<>();
  private final Set<MethodSymbol> deferred = new LinkedHashSet<>();
  private final Set<Asking> pending = new LinkedHashSet<>();
  private final Set<Asking> asked = new LinkedHashSet<>();
  private final Map<ClassSymbol, Set<MethodSymbol>> kept = new LinkedHashMap<>();
  private final Set<MethodSymbol> adapted = new LinkedHashSet<>();
  private final Set<Asking> firings = new LinkedHashSet<>();
  private final Set<MethodSymbol> whenDone = new LinkedHashSet<>();
  private final Set<Asking> completions = new LinkedHashSet<>();

  /** A call that keeps the object's code for later, or one that runs it. */
  record Asking(Call call, Step step) {}

  /**
   * @param creation what is followed, or null for any object that the holders may hold
   */
  GatheredRuns(CallGraph graph, @Nullable Creation creation, Holders holders) {
    this.graph = graph;
    this.callbacks = graph.callbacks();
    this.creation = creation;
    this.holders = holders;
  }

  /** A call on the object itself. */
  void called(Asking asking) {
    run(List.of(asking.call().callee()), asking, CallbackThreads.CALLER);
  }

  /** What a call is given runs, by what it was given for, or what it was adapted to. */
  void given(Call call, int argument, Asking run, Handoff.Thread thread) {
    Collection<MethodSymbol> methods = enteredBy(call, argument);
    run(methods.isEmpty() ? adapted : methods, run, thread);
  }

  /** It runs where it is asked for. */
  void defer(Asking asking, int argument) {
    deferred.addAll(enteredBy(asking.call(), argument));
    pending.add(asking);
  }

  boolean hasDeferred() {
    return !deferred.isEmpty();
  }

  void ask(Asking asking) {
    asked.add(asking);
  }

  /** It is adapted to something else, which runs it by what it was given for. */
  void adapt(Call call, int argument) {
    adapted.addAll(enteredBy(call, argument));
  }

  /** It runs when something is told to listeners, if it is given as one. */
  void keep(Call call, int argument) {
    if (isListener(call, argument)) {
      kept.computeIfAbsent(call.callee().enclClass(), c -> new LinkedHashSet<>())
          .addAll(enteredBy(call, argument));
    }
  }

  void fire(Asking asking) {
    firings.add(asking);
  }

  /** It runs when a future is completed. */
  void await(Call call, int argument) {
    whenDone.addAll(enteredBy(call, argument));
  }

  void complete(Asking asking) {
    completions.add(asking);
  }

  /** All of them, once the search has gone everywhere. */
  Collection<Invocation> all() {
    runDeferred();
    runKept();
    runWhenDone();
    return found;
  }

  /** Functions that were kept run where they are asked for, or else nobody knows better. */
  private void runDeferred() {
    for (Asking asking : asked.isEmpty() ? pending : asked) {
      run(deferred, asking, callbacks.of(asking.call()));
    }
  }

  /** Listeners run on the thread of whoever tells them something. */
  private void runKept() {
    for (Asking firing : firings) {
      Set<ClassSymbol> telling = callbacks.telling(firing.call());
      kept.forEach(
          (keeper, methods) -> {
            if (telling.stream().anyMatch(teller -> isSame(teller, keeper))) {
              run(methods, firing, CallbackThreads.CALLER);
            }
          });
    }
  }

  /** A listener that an object was given as one class is told by it as that, too. */
  private boolean isSame(ClassSymbol teller, ClassSymbol keeper) {
    return graph.hierarchy().isSubclass(teller, keeper)
        || graph.hierarchy().isSubclass(keeper, teller);
  }

  /** Functions that wait for a future run on the thread that completes it. */
  private void runWhenDone() {
    for (Asking completion : completions) {
      run(whenDone, completion, CallbackThreads.CALLER);
    }
  }

  private void run(Collection<MethodSymbol> methods, Asking asking, Handoff.Thread thread) {
    Step step = asking.step();
    for (MethodSymbol method : methods) {
      found.add(new Invocation(method, asking.call(), step.context(), thread, step.kept()));
    }
  }

  private List<MethodSymbol> enteredBy(Call call, int argument) {
    return creation == null
        ? graph.enteredUnknown(call, argument, holders.classes())
        : graph.entered(call, argument, creation);
  }

  /** A collection with the object in it is given as something else. */
  private boolean isListener(Call call, int argument) {
    ClassSymbol bound = callbacks.listener(call, argument);
    return bound != null
        && (creation == null
            ? holders.classes().isEmpty()
                || holders.classes().stream().anyMatch(c -> graph.hierarchy().isSubclass(c, bound))
            : graph.hierarchy().isSubclass(creation.type(), bound));
  }
}
