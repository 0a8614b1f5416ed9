package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.Activation;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.graph.Caller;
import dev.loopguard.checker.graph.Flows;
import dev.loopguard.checker.graph.Handoff;
import dev.loopguard.checker.graph.Hierarchy;
import dev.loopguard.checker.graph.Instance;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.graph.Invocations;
import dev.loopguard.checker.graph.Kept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All the ways into a body that the program shows. */
final class Entries {
  private static final Handoff.Thread CALLER = new Handoff.Thread.Caller();

  private final CallGraph graph;
  private final Hierarchy hierarchy;
  private final Flows flows;
  private final Map<ClassSymbol, List<Creation>> creations = new HashMap<>();
  private final Map<Frame, List<Entry>> known = new HashMap<>();

  Entries(CallGraph graph, Flows flows) {
    this.graph = graph;
    this.hierarchy = graph.hierarchy();
    this.flows = flows;
    for (Body body : graph.program().bodies()) {
      for (Creation creation : body.creations()) {
        if (creation.function() == null) {
          creations.computeIfAbsent(creation.type(), t -> new ArrayList<>()).add(creation);
        }
      }
    }
  }

  List<Entry> of(Frame frame) {
    List<Entry> entries = known.get(frame);
    if (entries == null) {
      entries = find(frame);
      known.put(frame, entries);
    }
    return entries;
  }

  private List<Entry> find(Frame frame) {
    List<Entry> entries = new ArrayList<>();
    Body body = frame.body();
    if (body.isFunction()) {
      Body home = frame.context().outermost(body);
      flows
          .ofFunction(body, frame.context())
          .all()
          .forEach(i -> entries.add(new Entry(i, true, home)));
      return entries;
    }
    Set<Call> reached = new HashSet<>();
    boolean made = false;
    if (frame.context().top() == null && !hierarchy.overridden(body.method()).isEmpty()) {
      made = addFlows(frame, entries, reached);
    }
    for (Caller caller : graph.callers(body, frame.context())) {
      boolean told = made && isFollowed(caller.call());
      if (!reached.contains(caller.call()) && !told) {
        entries.add(call(caller, frame));
      }
    }
    return entries;
  }

  /**
   * True where what is run was taken out of a collection, and nothing says which of those there.
   */
  boolean isOneOfSeveral(Invocation invocation) {
    Call call = invocation.call();
    return call.callee() == invocation.method()
        ? call.receiver() != null && graph.isOneOfSeveral(call.receiver())
        : call.arguments().stream().anyMatch(graph::isOneOfSeveral);
  }

  private Entry call(Caller caller, Frame frame) {
    Call call = caller.call();
    Activation context = entered(call, caller.context(), frame);
    Instance object = frame.context().self();
    boolean known = frame.context().top() != null;
    boolean followed = known || (isOnItself(call) && object != null && object.isPlaced());
    boolean surely = !followed && object != null && graph.isSurelyOn(call, object);
    return new Entry(
        new Invocation(call.callee(), call, context, CALLER, Kept.NOWHERE),
        followed,
        known || surely ? caller.context().outermost(call.body()) : null);
  }

  /** Who calls a method of an heir on {@code this} runs on an object of that heir. */
  private static Activation entered(Call call, Activation context, Frame frame) {
    ClassSymbol type = frame.body().type();
    return isOnItself(call) && context.equals(Activation.ANY) && call.body().home().type() != type
        ? Activation.onAny(type)
        : context;
  }

  private static boolean isOnItself(Call call) {
    return call.receiver() instanceof Value.Self self && self.home().type() == self.type();
  }

  /**
   * True if the objects that the call is made on are known, so that their flows are all there is.
   */
  private boolean isFollowed(Call call) {
    return call.receiver() != null
        && graph.origins(call.receiver()).stream().anyMatch(o -> o instanceof Value.Created);
  }

  /** Where the objects go that run a body; false if the program is not seen to make any. */
  private boolean addFlows(Frame frame, List<Entry> entries, Set<Call> reached) {
    boolean made = false;
    MethodSymbol method = frame.body().method();
    ClassSymbol bound = frame.body().type();
    Instance object = frame.context().self();
    Set<Invocation> seen = new HashSet<>();
    for (ClassSymbol type : hierarchy.subclasses(bound)) {
      if (hierarchy.implementation(method, type) != frame.body()) {
        continue;
      }
      for (Creation creation : creations.getOrDefault(type, List.of())) {
        if (object == null || object.mayBeMadeBy(creation, hierarchy)) {
          made = true;
          Activation context = object == null ? Activation.ANY : object.maker();
          Body home = creation.body().home();
          add(flows.of(creation, context), home, frame, seen, entries, reached);
        }
      }
    }
    for (ClassSymbol type : hierarchy.related(bound)) {
      boolean runs =
          !hierarchy.isSubclass(type, bound)
              || hierarchy.implementation(method, type) == frame.body();
      if (runs) {
        if (object == null || object.mayBeOf(type, hierarchy)) {
          add(flows.ofSelf(type, frame.context()), null, frame, seen, entries, reached);
        }
        for (VarSymbol parameter : graph.unfilled(type)) {
          add(flows.ofParameter(parameter), null, frame, seen, entries, reached);
        }
      }
    }
    return made;
  }

  /** False where what is called cannot be an object that runs the body. */
  private boolean mayRun(Invocation invocation, Frame frame) {
    if (invocation.call().callee() != invocation.method()) {
      return true;
    }
    List<Body> targets = graph.targets(invocation.call());
    return (targets.isEmpty() && !graph.isMadeByReflection(invocation.call()))
        || (targets.contains(frame.body())
            && graph.mayBeOn(invocation.call(), frame.context().self()));
  }

  private void add(
      Invocations invocations,
      @Nullable Body home,
      Frame frame,
      Set<Invocation> seen,
      List<Entry> entries,
      Set<Call> reached) {
    MethodSymbol method = frame.body().method();
    add(invocations.of(method), home, frame, seen, entries, reached);
    for (MethodSymbol overridden : hierarchy.overridden(method)) {
      add(invocations.of(overridden), home, frame, seen, entries, reached);
    }
  }

  private void add(
      List<Invocation> invocations,
      @Nullable Body home,
      Frame frame,
      Set<Invocation> seen,
      List<Entry> entries,
      Set<Call> reached) {
    for (Invocation invocation : invocations) {
      if (mayRun(invocation, frame) && seen.add(invocation)) {
        entries.add(new Entry(onHeir(invocation, frame), true, home));
        reached.add(invocation.call());
      }
    }
  }

  private static Invocation onHeir(Invocation invocation, Frame frame) {
    Call call = invocation.call();
    return invocation.thread().equals(CALLER)
        ? new Invocation(
            invocation.method(),
            call,
            entered(call, invocation.context(), frame),
            CALLER,
            invocation.kept())
        : invocation;
  }
}
