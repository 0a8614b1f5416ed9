package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.Places.Event;
import dev.loopguard.checker.graph.Places.Place;
import dev.loopguard.checker.graph.Places.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One walk from where objects are made, or named, to the calls that run their code. */
final class FlowSearch {
  /** An object that reaches more places than this is followed no further. */
  private static final int MAX_STEPS = 4_000;

  /** With more ways into bodies than this an object is all over the program. */
  private static final int MAX_TOLD_APART = 100;

  private final Flows flows;
  private final CallGraph graph;
  private final ValueIndex index;
  private final Instances instances;
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
  private final Deque<Place> todo = new ArrayDeque<>();
  private final Map<CallString, Activation> entered = new HashMap<>();
  private final boolean byLastCall;
  private final Places places;
  private final boolean shared;
  private final int number;
  private int seen;
  private @Nullable Body home;
  private @Nullable List<Event> recorded;

  /** A call that keeps the object's code for later, or one that runs what was kept. */
  private record Asking(Call call, Step step) {}

  /**
   * @param byLastCall whether ways into bodies are told apart by their last call only
   * @param shared places that other searches went through, where what comes of them depends neither
   *     on what is followed nor on the way that it came; else null
   */
  FlowSearch(
      Flows flows,
      CallGraph graph,
      @Nullable Creation creation,
      Holders holders,
      boolean byLastCall,
      @Nullable Places shared) {
    this.flows = flows;
    this.graph = graph;
    this.index = graph.index();
    this.instances = graph.instances();
    this.callbacks = graph.callbacks();
    this.creation = creation;
    this.holders = holders;
    this.byLastCall = byLastCall;
    this.shared = shared != null;
    this.places = shared != null ? shared : new Places();
    this.number = places.begin();
  }

  /** True if the search stopped because there are too many ways into bodies to tell apart. */
  boolean isAllOver() {
    return entered.size() > MAX_TOLD_APART;
  }

  void from(List<?> starts, Activation context) {
    home = creation == null ? null : context.name().outermost(creation.body());
    starts.forEach(start -> reach(start, context, Kept.NOWHERE));
    while (!todo.isEmpty() && !isAllOver()) {
      expand(todo.remove());
    }
    runDeferred();
    runKept();
    runWhenDone();
    entered.values().forEach(Activation::close);
  }

  Invocations invocations() {
    return new Invocations(found, byLastCall);
  }

  private void expand(Place place) {
    List<Event> events = place.events();
    if (events != null) {
      events.forEach(event -> event.tell(this));
      return;
    }
    int unanswered = flows.unanswered();
    List<Event> all = shared ? new ArrayList<>() : null;
    recorded = all;
    followAll(place.step());
    recorded = null;
    if (all != null && flows.unanswered() == unanswered) {
      place.know(all);
    }
  }

  private void followAll(Step step) {
    for (Use use : index.uses(step.key())) {
      Step there = seenFrom(use, step);
      if (there != null) {
        follow(use, there);
      }
    }
  }

  /** All that a search does because of a place it does so, as another may do it again. */
  private void happens(Event event) {
    if (recorded != null) {
      recorded.add(event);
    }
    event.tell(this);
  }

  private void reach(Object key, Activation context, Kept kept) {
    Place place = places.at(new Step(key, context, kept));
    happens(search -> search.reach(place));
  }

  private void reach(Place place) {
    if (place.isSeenBy(number) || !holders.mayHold(place.step().key())) {
      return;
    }
    if (seen < MAX_STEPS) {
      seen++;
      place.seenBy(number);
      todo.add(place);
    } else {
      tellTooMany();
    }
  }

  private void tellTooMany() {
    graph
        .program()
        .unfinished()
        .detail(
            (creation == null
                    ? "an object"
                    : creation.type().name + ", made in " + creation.site().place())
                + ": more than "
                + MAX_STEPS
                + " places to follow it to");
  }

  private void reach(Value value, Step from) {
    Object key = ValueIndex.key(value);
    if (value instanceof Value.FieldOf field) {
      Instance owner = instances.owner(field.owner(), field.field().owner, from.context().name());
      Kept here = isTogether(owner) ? Kept.TOGETHER : Kept.ANYWHERE;
      reach(field.field(), Instances.on(owner), from.kept().and(here));
    } else if (key != null) {
      reach(key, from.context(), from.kept());
    }
  }

  private boolean isTogether(@Nullable Instance owner) {
    return home != null && owner != null && home == owner.home();
  }

  /** The step in the words of the code around a use; null where that cannot be the same value. */
  private @Nullable Step seenFrom(Use use, Step step) {
    if (!(step.key() instanceof VarSymbol variable)) {
      return step;
    }
    Activation context;
    Kept then = step.kept();
    if (use.value() instanceof Value.FieldOf field) {
      context = instances.usingField(field, step.context().self());
      boolean own = field.owner() instanceof Value.Self self && Instances.isOwn(self);
      then = own ? then : Kept.ANYWHERE;
    } else {
      Body declaring = graph.program().declaring(variable);
      context =
          declaring == null
              ? step.context()
              : instances.inside(use.body().home(), declaring.home(), step.context());
    }
    return context == null ? null : new Step(step.key(), context, then);
  }

  private void follow(Use use, Step step) {
    if (use instanceof Use.Argument argument) {
      passed(argument.call(), argument.index(), step);
    } else if (use instanceof Use.Receiver receiver) {
      called(receiver.call(), step);
    } else if (use instanceof Use.Stored stored) {
      if (stored.target() instanceof Value.Element) {
        keep(stored.target(), step, new HashSet<>());
      } else {
        reach(stored.target(), step);
      }
    } else if (use instanceof Use.Returned returned) {
      returned(returned.body(), step);
    }
  }

  private void passed(Call call, int argument, Step step) {
    Disposition disposition = graph.disposition(call, argument, step.context());
    if (disposition instanceof Disposition.Given given) {
      List<Call> runs = callbacks.runsOfUnstarted(call);
      if (runs.isEmpty()) {
        happens(search -> search.runGiven(call, argument, call, given.thread(), step));
      }
      for (Call run : runs) {
        happens(search -> search.runGiven(call, argument, run, CallbackThreads.CALLER, step));
      }
      Value stage = callbacks.stage(call);
      if (stage != null && given.thread().equals(CallbackThreads.CALLER)) {
        happens(search -> search.whenDone.addAll(search.enteredBy(call, argument)));
        keep(stage, step, new HashSet<>());
      }
    } else if (disposition instanceof Disposition.Followed followed) {
      for (Body body : followed.bodies()) {
        enter(body, followed.parameter(), call, step);
      }
    } else if (callbacks.keeps(call, argument)) {
      carried(call, argument, step);
    }
  }

  /** What a call is given runs, by what it was given for, or what it was adapted to. */
  private void runGiven(Call call, int argument, Call run, Handoff.Thread thread, Step step) {
    Collection<MethodSymbol> methods = enteredBy(call, argument);
    run(methods.isEmpty() ? adapted : methods, new Asking(run, step), thread);
  }

  private void carried(Call call, int argument, Step step) {
    reach(index.resultOf(call), step.context(), step.kept());
    Asking asking = new Asking(call, step);
    if (callbacks.isDeferred(call, argument)) {
      happens(search -> search.deferred.addAll(search.enteredBy(call, argument)));
      happens(search -> search.pending.add(asking));
    } else if (callbacks.runsPassed(call, argument)) {
      happens(search -> search.asked.add(asking));
    } else if (call.receiver() != null) {
      happens(search -> search.keepListener(call, argument));
      keep(call.receiver(), step, new HashSet<>());
    } else {
      // Executors.callable(task): what is run later runs the task by what it was given for.
      happens(search -> search.adapted.addAll(search.enteredBy(call, argument)));
    }
  }

  private void keepListener(Call call, int argument) {
    if (isListener(call, argument)) {
      kept.computeIfAbsent(call.callee().enclClass(), c -> new LinkedHashSet<>())
          .addAll(enteredBy(call, argument));
    }
  }

  /**
   * A listener is given as one. What takes any object, or a collection, does not call what is in
   * there, and no more does what is itself told of: that adds an element.
   */
  private boolean isListener(Call call, int argument) {
    int position = call.parameterOf(argument);
    return position >= 0
        && !callbacks.fires(call)
        && call.callee().params().get(position).type.tsym instanceof ClassSymbol bound
        && bound.isInterface()
        && (creation == null
            ? holders.classes().isEmpty()
                || holders.classes().stream().anyMatch(c -> graph.hierarchy().isSubclass(c, bound))
            : graph.hierarchy().isSubclass(creation.type(), bound));
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

  private void enter(Body body, int parameter, Call call, Step step) {
    List<VarSymbol> parameters = body.parameters();
    if (parameters.isEmpty()) {
      return;
    }
    VarSymbol variable = parameters.get(Math.min(parameter, parameters.size() - 1));
    Activation context =
        body.isFunction()
            ? graph.given().makerOf(body, call, step.context())
            : inside(call, step.context());
    reach(variable, context, step.kept());
  }

  /** How a callee is entered by a call. */
  private Activation inside(Call call, Activation outer) {
    CallString name = outer.name().push(call);
    if (byLastCall) {
      return Activation.of(name.last(1));
    }
    Activation inner = entered.computeIfAbsent(name, Activation::found);
    inner.enterFrom(outer);
    return inner;
  }

  private void forEachCaller(Body body, Activation context, Consumer<Caller> action) {
    Call top = context.top();
    if (top == null) {
      instances.callers(body, context).forEach(action);
    } else {
      context.forEachOuter(outer -> action.accept(new Caller(top, outer)));
    }
  }

  private void called(Call call, Step step) {
    MethodSymbol callee = call.callee();
    boolean runs =
        creation == null
            || (graph.mayReceive(call, creation) && graph.implementation(callee, creation) != null);
    Asking asking = new Asking(call, step);
    if (runs && isRun(callee)) {
      happens(search -> search.run(List.of(callee), asking, CallbackThreads.CALLER));
    }
    if (creation != null && creation.function() != null) {
      Body body = graph.implementation(callee, creation);
      if (body != null && body != creation.function()) {
        reach(body, inside(call, step.context()), step.kept());
      }
    }
    if (graph.targets(call).isEmpty()) {
      if (callbacks.runsReceived(call)) {
        happens(search -> search.asked.add(asking));
      }
      if (callbacks.fires(call)) {
        happens(search -> search.firings.add(asking));
      }
      if (callbacks.completes(call)) {
        happens(search -> search.completions.add(asking));
      }
      if (!callee.getReturnType().isPrimitiveOrVoid()) {
        Place result = places.at(new Step(call, step.context(), step.kept()));
        boolean maps = callbacks.maps(call);
        happens(search -> search.reachResult(result, maps));
      }
      passContents(call, step);
      fill(call, step);
    }
  }

  /** A function that a stream will run stays in whatever is made of that stream. */
  private void reachResult(Place result, boolean maps) {
    if (!maps || !deferred.isEmpty()) {
      reach(result);
    }
  }

  /** {@code queue.drainTo(tasks)}: what the receiver holds is in the argument, too. */
  private void fill(Call call, Step step) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (callbacks.fills(call, i)) {
        keep(call.arguments().get(i), step, new HashSet<>());
      }
    }
  }

  private boolean isRun(MethodSymbol callee) {
    return creation == null
        || creation.function() == null
        || graph.implementation(callee, creation) == creation.function();
  }

  /** {@code listeners.forEach(l -> …)}: what the receiver holds is the function's argument. */
  private void passContents(Call call, Step step) {
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Created made
          && made.creation().function() != null
          && made.creation().function() != (creation == null ? null : creation.function())) {
        for (VarSymbol parameter : made.creation().function().parameters()) {
          reach(parameter, step.context(), step.kept());
        }
      }
    }
  }

  private void returned(Body body, Step step) {
    if (body.isFunction()) {
      for (Invocation invocation : flows.ofFunction(body, step.context()).all()) {
        reach(invocation.call(), invocation.context(), step.kept().and(invocation.kept()));
        if (graph.targets(invocation.call()).isEmpty() && invocation.call().receiver() != null) {
          keep(
              invocation.call().receiver(),
              new Step(body, invocation.context(), step.kept()),
              new HashSet<>());
        }
      }
      return;
    }
    forEachCaller(
        body, step.context(), caller -> reach(caller.call(), caller.context(), step.kept()));
  }

  /** Puts the object into a collection, and so into every place that holds the collection. */
  private void keep(Value holder, Step step, Set<Object> visited) {
    holder.forEachSource(
        source -> {
          Object key = ValueIndex.key(source);
          if (key == null || !visited.add(key) || visited.size() > 100) {
            return;
          }
          reach(source, step);
          if (source instanceof Value.Self self) {
            keepInSelf(self.type(), step);
          }
          if (key instanceof VarSymbol variable && graph.program().declaring(variable) != null) {
            index.definitions(variable).forEach(value -> keep(value, step, visited));
            keepInArgument(variable, step, visited);
          } else if (source instanceof Value.Result result) {
            keepInResult(result.call(), step, visited);
          }
        });
  }

  /** {@code new HashMap<>() {{ put(key, value); }}}: a collection fills itself. */
  private void keepInSelf(ClassSymbol type, Step step) {
    for (ClassSymbol subclass : graph.hierarchy().subclasses(type)) {
      for (Creation made : index.creationsOf(subclass)) {
        reach(made, Activation.ANY, step.kept());
      }
      index.users(subclass).forEach(user -> reach(user, Activation.ANY, Kept.ANYWHERE));
    }
  }

  private void keepInArgument(VarSymbol variable, Step step, Set<Object> visited) {
    Body body = graph.program().declaring(variable);
    int position = body == null ? -1 : body.parameters().indexOf(variable);
    if (body == null || position < 0 || body.isFunction()) {
      return;
    }
    forEachCaller(
        body,
        step.context(),
        caller -> {
          if (position < caller.call().arguments().size()) {
            Step outer = new Step(step.key(), caller.context(), step.kept());
            keep(caller.call().arguments().get(position), outer, visited);
          }
        });
  }

  private void keepInResult(Call call, Step step, Set<Object> visited) {
    List<Value> holders = new ArrayList<>();
    for (Body body : graph.targets(call)) {
      holders.addAll(body.returns());
    }
    if (holders.isEmpty() && call.receiver() != null && !callbacks.isSource(call)) {
      keep(call.receiver(), step, visited);
    }
    Step inner = new Step(step.key(), inside(call, step.context()), step.kept());
    holders.forEach(holder -> keep(holder, inner, visited));
  }
}
