package dev.loopguard.checker.held;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.LoopExpressions;
import dev.loopguard.checker.facts.Store;
import dev.loopguard.checker.facts.Translation;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.Activation;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.graph.Entered;
import dev.loopguard.checker.graph.GivenAway;
import dev.loopguard.checker.graph.Handoff;
import dev.loopguard.checker.model.Contract;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.model.Guarantee;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which loops a thread takes over: those that its code may run. A thread that calls only what is
 * safe on any thread takes nothing.
 */
final class Handover {
  /** A loop that is entered deeper than this below a thread's start is not seen. */
  private static final int MAX_DEPTH = 100;

  private final CallGraph graph;
  private final Contracts contracts;
  private final LoopExpressions loops;
  private final Translation translation;
  private final Map<Entered, Loops> entered = new HashMap<>();
  private final Map<Body, Loops> spawned = new HashMap<>();
  private final Map<Call, Loops> byCall = new HashMap<>();
  private @Nullable LoopRunners runners;
  private int depth;

  /** Loops by what they are called here, and by where they come from. */
  record Loops(Set<Fact> owned, Set<Value> origins) {
    static final Loops NONE = new Loops(Set.of(), Set.of());

    boolean isEmpty() {
      return owned.isEmpty() && origins.isEmpty();
    }
  }

  Handover(CallGraph graph, Contracts contracts, LoopExpressions loops, Translation translation) {
    this.graph = graph;
    this.contracts = contracts;
    this.loops = loops;
    this.translation = translation;
  }

  /** The loops that other threads may run because of a call. */
  Loops by(Call call) {
    if (runners().areNone()) {
      return Loops.NONE;
    }
    Loops known = byCall.get(call);
    if (known == null) {
      known = mayRun(call).stream().anyMatch(runners()::contains) ? find(call) : Loops.NONE;
      if (depth == 0) {
        byCall.put(call, known); // else it may lack what is being found out just now
      }
    }
    return known;
  }

  private Loops find(Call call) {
    Collector collector = new Collector();
    for (Handoff handoff : graph.handoffs(call)) {
      if (handoff.thread() instanceof Handoff.Thread.Other) {
        collector.addGiven(enteredBy(handoff.entered()), handoff.body());
      } else if (handoff.thread() instanceof Handoff.Thread.Caller) {
        collector.addGiven(spawnedBy(handoff.body()), handoff.body());
      }
    }
    given(call).forEach(collector::addGiven);
    for (Body target : graph.targets(call)) {
      collector.addFrom(spawnedBy(target), target, call);
    }
    return collector.result();
  }

  private LoopRunners runners() {
    if (runners == null) {
      Set<Body> runOne = new HashSet<>();
      graph.program().bodies().stream().filter(this::runsOne).forEach(runOne::add);
      runners = new LoopRunners(runOne, this::mayRun);
    }
    return runners;
  }

  private boolean runsOne(Body body) {
    return body.calls().stream()
        .flatMap(call -> contracts.guarantees(call.callee()).stream())
        .anyMatch(Handover::isRun);
  }

  private Set<Body> mayRun(Body body) {
    Set<Body> found = new LinkedHashSet<>();
    body.calls().forEach(call -> found.addAll(mayRun(call)));
    return found;
  }

  /** All that may be run because of a call, on this thread or another. */
  private Set<Body> mayRun(Call call) {
    Set<Body> found = new LinkedHashSet<>(graph.targets(call));
    graph.handoffs(call).forEach(handoff -> found.add(handoff.body()));
    given(call).forEach(given -> found.add(given.code().body()));
    return found;
  }

  private static boolean isRun(Guarantee guarantee) {
    return guarantee.outcome().evenIfItThrew();
  }

  /** Code of an object that another thread is given, and what the object is called here. */
  private record Given(Entered code, @Nullable AccessPath path) {}

  private List<Given> given(Call call) {
    List<Given> found = new ArrayList<>();
    addGivenAway(call, found);
    addStarted(call, found);
    return found;
  }

  /** What is given away is known by its class only, as {@code this} is. */
  private void addGivenAway(Call call, List<Given> found) {
    for (int i = 0; i < call.arguments().size(); i++) {
      for (GivenAway given : graph.givenAway(call, i)) {
        Body body = graph.program().body(given.implementation());
        if (body != null && given.invocation().thread() instanceof Handoff.Thread.Other) {
          AccessPath path = AccessPath.of(call.arguments().get(i));
          found.add(new Given(new Entered(body, given.context()), path));
        }
      }
    }
  }

  /** A thread that is an object of the program's own class enters what that class overrides. */
  private void addStarted(Call call, List<Given> found) {
    if (call.receiver() == null || !contracts.startsReceiver(call.callee())) {
      return;
    }
    for (Value origin : graph.origins(call.receiver())) {
      Type type = origin.declaredType();
      if (type != null && type.tsym instanceof ClassSymbol of) {
        for (Body body : enteredByAnyThread(of)) {
          found.add(new Given(new Entered(body, Activation.ANY), AccessPath.of(call.receiver())));
        }
      }
    }
  }

  private List<Body> enteredByAnyThread(ClassSymbol type) {
    List<Body> bodies = new ArrayList<>();
    for (Symbol of = type;
        of instanceof ClassSymbol c && graph.program().contains(c);
        of = c.getSuperclass().tsym) {
      for (Symbol member : c.members().getSymbols(MethodSymbol.class::isInstance)) {
        Contract contract = contracts.of((MethodSymbol) member);
        Body body = graph.program().body(member);
        if (body != null && contract != null && contract.anyThread()) {
          bodies.add(body);
        }
      }
    }
    return bodies;
  }

  private boolean isTooDeep(Body body) {
    boolean tooDeep = depth > MAX_DEPTH;
    if (tooDeep) {
      graph
          .program()
          .unfinished()
          .detail(
              "the loops run by "
                  + body.site().place()
                  + ": more than "
                  + MAX_DEPTH
                  + " calls deep");
    }
    return tooDeep;
  }

  private Loops spawnedBy(Body body) {
    if (!runners().contains(body)) {
      return Loops.NONE;
    }
    Loops known = isTooDeep(body) ? Loops.NONE : spawned.putIfAbsent(body, Loops.NONE);
    if (known != null) {
      return known;
    }
    depth++;
    Collector collector = new Collector();
    for (Call call : body.calls()) {
      Loops loops = by(call);
      collector.add(loops.owned(), loops.origins());
    }
    depth--;
    Loops found = collector.result();
    spawned.put(body, found);
    return found;
  }

  /** The loops that a body may run, itself or through what it calls. */
  private Loops enteredBy(Entered code) {
    if (!runners().contains(code.body())) {
      return Loops.NONE;
    }
    Loops known = isTooDeep(code.body()) ? Loops.NONE : entered.putIfAbsent(code, Loops.NONE);
    if (known != null) {
      return known;
    }
    depth++;
    Collector collector = new Collector();
    for (Call call : code.body().calls()) {
      for (Guarantee guarantee : contracts.guarantees(call.callee())) {
        if (isRun(guarantee)) {
          collector.addLoop(guarantee.role(), loops.at(guarantee.loop(), call), loop(call, code));
        }
      }
      for (Entered target : graph.targets(call, code.context())) {
        collector.addFrom(enteredBy(target), target.body(), call);
      }
      for (Handoff handoff : graph.handoffs(call)) {
        if (handoff.thread() instanceof Handoff.Thread.Caller) {
          collector.addGiven(enteredBy(handoff.entered()), handoff.body());
        }
      }
    }
    depth--;
    Loops found = collector.result();
    entered.put(code, found);
    return found;
  }

  /** What a call is made on, in the object that the code runs on if that is known. */
  private @Nullable Value loop(Call call, Entered code) {
    Value receiver = call.receiver();
    return receiver == null ? null : graph.given(receiver, call.body(), code.context());
  }

  /** True if it is known what code a thread runs. */
  boolean isKnown(Value thread) {
    List<Value> origins = graph.origins(thread);
    return origins.size() == 1 && origins.get(0) instanceof Value.Created;
  }

  /** The loops that a thread has run which has ended by now; none where that cannot be known. */
  Set<Fact> endedWith(Value thread, @Nullable AccessPath path) {
    List<Value> origins = graph.origins(thread);
    if (origins.size() != 1 || !(origins.get(0) instanceof Value.Created created)) {
      return Set.of();
    }
    Creation creation = created.creation();
    Collector collector = new Collector();
    if (creation.construction() != null) {
      for (Handoff handoff : graph.handoffs(creation.construction())) {
        collector.addGiven(enteredBy(handoff.entered()), handoff.body());
      }
      given(creation.construction()).forEach(collector::addGiven);
    }
    Body run = run(creation);
    if (run != null && path != null) {
      for (Fact owned : enteredBy(new Entered(run, graph.on(creation))).owned()) {
        addNamed(owned, run, path, creation, collector);
      }
    }
    Set<Fact> owned = new LinkedHashSet<>(collector.result().owned());
    AccessPath keeper = path == null ? null : keeper(creation, path);
    if (keeper != null) {
      for (Fact fact : collector.result().owned()) {
        if (fact.loop() != null && fact.loop().root().equals(self(creation))) {
          owned.add(fact.withLoop(fact.loop().from(keeper, 0)));
        }
      }
    }
    return owned;
  }

  private static AccessPath.Root self(Creation creation) {
    return new AccessPath.Root.Self(creation.body().home());
  }

  /** The object that made the thread, where {@code thread} is the field in which it keeps it. */
  private static @Nullable AccessPath keeper(Creation creation, AccessPath thread) {
    AccessPath owner = thread.owner();
    if (owner == null) {
      return null;
    }
    Symbol keeper = thread.members().get(owner.members().size());
    for (Store store : creation.body().stores()) {
      boolean kept =
          store.target() instanceof Value.FieldOf target
              && target.field() == keeper
              && target.owner() instanceof Value.Self self
              && self.type() == self.home().type()
              && store.value().equals(new Value.Created(creation));
      if (kept) {
        return owner;
      }
    }
    return null;
  }

  private @Nullable Body run(Creation creation) {
    for (Symbol member : creation.type().members().getSymbols(s -> s.name.contentEquals("run"))) {
      if (member instanceof MethodSymbol method && method.params().isEmpty()) {
        return graph.program().body(method);
      }
    }
    return null;
  }

  /** What the thread calls its own field is, out here, what its constructor was given for it. */
  private void addNamed(
      Fact owned, Body run, AccessPath thread, Creation creation, Collector collector) {
    AccessPath loop = owned.loop();
    if (loop == null || !loop.root().equals(new AccessPath.Root.Self(run))) {
      return;
    }
    AccessPath named = loop.from(thread, 0);
    if (named != null) {
      collector.add(Set.of(owned.withLoop(named)), Set.of());
    }
    Call construction = creation.construction();
    if (construction == null
        || loop.members().isEmpty()
        || !(loop.members().get(0) instanceof VarSymbol field)) {
      return;
    }
    for (Body constructor : graph.targets(construction)) {
      constructor.stores().stream()
          .filter(store -> store.target() instanceof Value.FieldOf f && f.field() == field)
          .map(store -> AccessPath.of(store.value()))
          .forEach(
              given -> {
                AccessPath inside = given == null ? null : loop.from(given, 1);
                AccessPath outside = translation.outOf(constructor, inside, construction);
                if (outside != null) {
                  collector.add(Set.of(owned.withLoop(outside)), Set.of());
                }
              });
    }
  }

  private final class Collector {
    private final Set<Fact> owned = new LinkedHashSet<>();
    private final Set<Value> origins = new LinkedHashSet<>();

    void add(Set<Fact> moreOwned, Set<Value> moreOrigins) {
      owned.addAll(moreOwned);
      origins.addAll(moreOrigins);
    }

    void addLoop(String role, @Nullable AccessPath path, @Nullable Value loop) {
      if (path != null) {
        owned.add(new Fact(role, path, Fact.Basis.OWNED));
      }
      if (loop != null) {
        // What a loop was given, such as a flag, other loops are given, too.
        graph.origins(loop).stream().filter(it -> graph.mayBe(it, loop)).forEach(origins::add);
      }
    }

    /** What a body calls its loops, said at a call that runs it. */
    void addFrom(Loops loops, Body body, Call call) {
      origins.addAll(loops.origins());
      addAll(loops, loop -> translation.outOf(body, loop, call));
    }

    void addGiven(Given given) {
      addGiven(enteredBy(given.code()), given.code().body(), given.path());
    }

    void addGiven(Loops loops, Body function) {
      addGiven(loops, function, null);
    }

    /** The same where a body was given away; {@code self} is the object that it belongs to. */
    void addGiven(Loops loops, Body body, @Nullable AccessPath self) {
      origins.addAll(loops.origins());
      addAll(loops, loop -> outside(loop, body, self));
    }

    private void addAll(Loops loops, UnaryOperator<@Nullable AccessPath> translated) {
      for (Fact fact : loops.owned()) {
        AccessPath here = fact.loop() == null ? null : translated.apply(fact.loop());
        if (here != null) {
          owned.add(fact.withLoop(here));
        }
      }
    }

    private @Nullable AccessPath outside(
        @Nullable AccessPath path, Body body, @Nullable AccessPath self) {
      if (path == null) {
        return null;
      } else if (path.root().equals(new AccessPath.Root.Self(body))) {
        return self == null ? null : path.from(self, 0);
      }
      boolean own =
          path.root() instanceof AccessPath.Root.Variable variable
              && graph.program().declaring(variable.symbol()) == body;
      return own ? null : path;
    }

    Loops result() {
      return owned.isEmpty() && origins.isEmpty()
          ? Loops.NONE
          : new Loops(Collections.unmodifiableSet(owned), Collections.unmodifiableSet(origins));
    }
  }
}
