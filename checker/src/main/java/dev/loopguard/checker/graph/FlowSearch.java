package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.GatheredRuns.Asking;
import dev.loopguard.checker.graph.Places.Event;
import dev.loopguard.checker.graph.Places.Place;
import dev.loopguard.checker.graph.Places.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
  private final boolean told;
  private final @Nullable Creation creation;
  private final Holders holders;
  private final GatheredRuns runs;
  private final Deque<Place> todo = new ArrayDeque<>();
  private final Map<CallString, Activation> entered = new HashMap<>();
  private final boolean byLastCall;
  private final Places places;
  private final boolean shared;
  private final int number;
  private int seen;
  private final Set<Body> homes = new HashSet<>();
  private @Nullable List<Event> recorded;

  /**
   * @param byLastCall whether ways into bodies are told apart by their last call only, an object's
   *     on itself not counted
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
    this.told = callbacks.areTold();
    this.creation = creation;
    this.holders = holders;
    this.runs = new GatheredRuns(graph, creation, holders);
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
    if (creation != null) {
      homes.add(context.name().outermost(creation.body()));
    }
    starts.forEach(start -> reach(new Step(start, context, Kept.NOWHERE, false)));
    while (!todo.isEmpty() && !isAllOver()) {
      expand(todo.remove());
    }
    entered.values().forEach(Activation::close);
  }

  Invocations invocations() {
    return new Invocations(runs.all(), byLastCall);
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
      seenFrom(use, step).forEach(there -> follow(use, there));
    }
  }

  /** All that a search does because of a place it does so, as another may do it again. */
  private void happens(Event event) {
    if (recorded != null) {
      recorded.add(event);
    }
    event.tell(this);
  }

  void reach(Step step) {
    Place place = places.at(step);
    happens(search -> search.reach(place));
  }

  private void reach(Place found) {
    Step step = found.step();
    boolean another = told && !step.within() && holders.isAnother(step.key());
    Place place = another ? places.at(step.inAnother()) : found;
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

  void reach(Value value, Step from) {
    Object key = ValueIndex.key(value);
    if (value instanceof Value.FieldOf field) {
      Instance owner = instances.owner(field.owner(), field.field().owner, from.context().name());
      Kept here =
          isTogether(owner) && flows.isLasting(field.field()) ? Kept.TOGETHER : Kept.ANYWHERE;
      reach(from.at(field.field(), Instances.on(owner)).and(here));
    } else if (key != null) {
      reach(from.at(key, from.context()));
    }
  }

  private boolean isTogether(@Nullable Instance owner) {
    return owner != null
        && owner.isPlaced()
        && (index.isConstant(owner.creation()) || homes.contains(owner.home()));
  }

  /** The step in the words of the code around a use; none where that cannot be the same value. */
  private List<Step> seenFrom(Use use, Step step) {
    if (!(step.key() instanceof VarSymbol variable)) {
      return List.of(step);
    }
    if (!(use.value() instanceof Value.FieldOf field)) {
      Body declaring = graph.program().declaring(variable);
      return declaring == null
          ? List.of(step)
          : List.of(
              step.at(
                  variable, instances.inside(use.body().home(), declaring.home(), step.context())));
    }
    boolean own = field.owner() instanceof Value.Self self && Instances.isOwn(self);
    Step there = step.and(own ? step.kept() : Kept.ANYWHERE);
    return instances.usingField(field, use.body().home(), step.context().self()).stream()
        .map(context -> there.at(variable, context))
        .toList();
  }

  private void follow(Use use, Step step) {
    if (use instanceof Use.Argument argument) {
      if (isMade(argument.call(), step)) {
        passed(argument.call(), argument.index(), step);
      }
    } else if (use instanceof Use.Receiver receiver) {
      if (isMade(receiver.call(), step)) {
        called(receiver.call(), step);
      }
    } else if (use instanceof Use.Stored stored) {
      if (stored.target() instanceof Value.Element) {
        keep(stored.target(), step);
      } else {
        reach(stored.target(), step);
      }
    } else if (use instanceof Use.Returned returned) {
      returned(returned.body(), step);
    }
  }

  private boolean isMade(Call call, Step step) {
    return !graph.given().excludes(call, step.context().name());
  }

  private void passed(Call call, int argument, Step step) {
    Disposition disposition = graph.disposition(call, argument, step.context());
    if (disposition instanceof Disposition.Given given) {
      List<Call> starts = callbacks.runsOfUnstarted(call);
      if (starts.isEmpty()) {
        Asking here = new Asking(call, step);
        happens(search -> search.runs.given(call, argument, here, given.thread()));
      }
      for (Call start : starts) {
        Asking there = new Asking(start, step);
        happens(search -> search.runs.given(call, argument, there, CallbackThreads.CALLER));
      }
      Value stage = callbacks.stage(call);
      if (stage != null && given.thread().equals(CallbackThreads.CALLER)) {
        happens(search -> search.runs.await(call, argument));
        keep(stage, step);
      }
    } else if (disposition instanceof Disposition.Followed followed) {
      for (Body body : followed.bodies()) {
        instances
            .running(call, body, step.context())
            .forEach(outer -> enter(body, followed.parameter(), call, step.at(step.key(), outer)));
      }
    } else if (callbacks.keeps(call, argument)) {
      carried(call, argument, step);
    }
  }

  private void carried(Call call, int argument, Step step) {
    reach(step.at(index.resultOf(call), step.context()));
    Asking asking = new Asking(call, step);
    if (callbacks.isDeferred(call, argument)) {
      happens(search -> search.runs.defer(asking, argument));
    } else if (callbacks.runsPassed(call, argument)) {
      happens(search -> search.runs.ask(asking));
    } else if (call.receiver() != null) {
      boolean listens = callbacks.listens(call, argument);
      if (listens && step.within()) {
        return; // what is told is the button, and not what listens to the button
      }
      happens(search -> search.runs.keep(call, argument));
      keep(call.receiver(), listens ? step.inAnother() : step);
    } else {
      // Executors.callable(task): what is run later runs the task by what it was given for.
      happens(search -> search.runs.adapt(call, argument));
    }
  }

  private void enter(Body body, int parameter, Call call, Step step) {
    Activation context =
        body.isFunction()
            ? graph.given().makerOf(body, call, step.context())
            : inside(call, step.context());
    reach(step.at(body.parameters().get(parameter), context));
  }

  /** How a callee is entered by a call. */
  Activation inside(Call call, Activation outer) {
    CallString name = outer.name().push(call);
    if (byLastCall) {
      return Activation.of(name.lastFromOutside());
    }
    Activation inner = entered.computeIfAbsent(name, Activation::found);
    inner.enterFrom(outer);
    return inner;
  }

  void forEachCaller(Body body, Activation context, Consumer<Caller> action) {
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
      happens(search -> search.runs.called(asking));
    }
    if (creation != null && creation.function() != null) {
      Body body = graph.implementation(callee, creation);
      if (body != null && body != creation.function()) {
        reach(step.at(body, inside(call, step.context())));
      }
    }
    Collection<Body> targets = graph.targets(call);
    targets.forEach(body -> enterHolder(body, call, step));
    if (targets.isEmpty()) {
      if (callbacks.runsReceived(call)) {
        happens(search -> search.runs.ask(asking));
      }
      if (callbacks.fires(call)) {
        happens(search -> search.runs.fire(asking));
      }
      if (callbacks.completes(call)) {
        happens(search -> search.runs.complete(asking));
      }
      if (!callee.getReturnType().isPrimitiveOrVoid()) {
        Place result = places.at(step.at(call, step.context()));
        boolean maps = callbacks.maps(call);
        happens(search -> search.reachResult(result, maps));
      }
      passContents(call, step);
      fill(call, step);
    }
  }

  /** {@code listeners.fire()}: a collection of the program's own may go through itself. */
  private void enterHolder(Body body, Call call, Step step) {
    boolean isTheObject =
        holders.classes().stream().anyMatch(it -> graph.hierarchy().isSubclass(it, body.type()));
    if (!isTheObject && graph.hierarchy().isCollection(body.type())) {
      reach(step.at(body, inside(call, step.context())));
    }
  }

  /** A function that a stream will run stays in whatever is made of that stream. */
  private void reachResult(Place result, boolean maps) {
    if (!maps || runs.hasDeferred()) {
      reach(result);
    }
  }

  /** {@code queue.drainTo(tasks)}: what the receiver holds is in the argument, too. */
  private void fill(Call call, Step step) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (callbacks.fills(call, i)) {
        keep(call.arguments().get(i), step);
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
          reach(step.at(parameter, step.context()));
        }
      }
    }
  }

  private void keep(Value holder, Step step) {
    new Keeping(this, flows, graph).in(holder, step);
  }

  private void returned(Body body, Step step) {
    if (body.isFunction()) {
      for (Invocation invocation : flows.ofFunction(body, step.context()).all()) {
        reach(step.at(invocation.call(), invocation.context()).and(invocation.kept()));
        if (graph.targets(invocation.call()).isEmpty() && invocation.call().receiver() != null) {
          keep(invocation.call().receiver(), step.at(body, invocation.context()));
        }
      }
      return;
    }
    boolean made = homes.contains(body);
    forEachCaller(
        body,
        step.context(),
        caller -> {
          if (made) {
            // Who calls a factory has had the object made.
            homes.add(caller.context().name().outermost(caller.call().body()));
          }
          reach(step.at(caller.call(), caller.context()));
        });
  }
}
