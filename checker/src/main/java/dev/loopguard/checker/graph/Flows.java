package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where objects go: forwards from the place that makes one to every call that runs its code. Calls
 * are matched with their returns, so what a helper does with its argument is told apart by call
 * site; what is kept in a field, by the place that makes the field's owner.
 */
public final class Flows {
  /** An object that reaches more places than this is followed no further. */
  private static final int MAX_STEPS = 4_000;

  /** With more ways into bodies than this an object is all over the program. */
  private static final int MAX_TOLD_APART = 100;

  private final CallGraph graph;
  private final ValueIndex index;
  private final Instances instances;
  private final CallbackThreads callbacks;
  private final Map<Start, Invocations> known = new HashMap<>();
  private final Set<Start> inProgress = new HashSet<>();
  private final Map<ClassSymbol, Invocations> everywhere = new HashMap<>();
  private final Map<ClassSymbol, Holders> exactly = new HashMap<>();
  private final Map<ClassSymbol, Holders> anyOf = new HashMap<>();
  private final Holders unknown;

  /** A creation, a parameter, or a class, which stands for {@code this} of all its bodies. */
  private record Start(Object key, Activation context) {}

  private record Step(Object key, Activation context, boolean detached) {}

  /** A call that keeps the object's code for later, or one that runs what was kept. */
  private record Asking(Call call, Step step) {}

  public Flows(CallGraph graph) {
    this.graph = graph;
    this.index = graph.index();
    this.instances = graph.instances();
    this.callbacks = graph.callbacks();
    this.unknown = new Holders(graph.hierarchy(), List.of());
  }

  /** Every call that runs code of an object made by {@code creation} in a body so entered. */
  public Invocations of(Creation creation, Activation context) {
    return from(creation, List.of(creation), exactly(creation.type()), creation, context);
  }

  /** The same for a function object's body. */
  public Invocations ofFunction(Body function, Activation context) {
    Creation creation = index.creation(function);
    return creation == null ? Invocations.NONE : of(creation, context);
  }

  /**
   * True if a function runs on no other thread than the one that writes it down, while that is
   * still in the code around it.
   */
  public boolean runsWhereWritten(Body function) {
    List<Invocation> invocations = ofFunction(function, Activation.ANY).all();
    return !invocations.isEmpty()
        && invocations.stream()
            .allMatch(
                invocation ->
                    invocation.thread() instanceof Handoff.Thread.Caller
                        && !invocation.detached()
                        && isWithin(
                            invocation.call().body(),
                            invocation.context(),
                            function.outer(),
                            new HashSet<>()));
  }

  private static boolean isWithin(
      Body body, Activation context, @Nullable Body outer, Set<Activation> seen) {
    Call top = context.top();
    if (body == outer || !seen.add(context)) {
      return true;
    }
    return top != null
        && !body.isFunction()
        && !context.outers().isEmpty()
        && context.outers().stream().allMatch(from -> isWithin(top.body(), from, outer, seen));
  }

  /** The same for what the bodies of a class call {@code this}. */
  public Invocations ofSelf(ClassSymbol type, Activation context) {
    return from(type, index.homes(type), anyOf(type), null, context);
  }

  /** The same for what a parameter holds. */
  public Invocations ofParameter(VarSymbol parameter) {
    Holders holders =
        parameter.type.tsym instanceof ClassSymbol type && graph.hierarchy().isKnownWhole(type)
            ? anyOf(type)
            : unknown;
    return from(parameter, List.of(parameter), holders, null, Activation.ANY);
  }

  private Holders exactly(ClassSymbol type) {
    return exactly.computeIfAbsent(type, t -> new Holders(graph.hierarchy(), List.of(t)));
  }

  private Holders anyOf(ClassSymbol type) {
    return anyOf.computeIfAbsent(
        type, t -> new Holders(graph.hierarchy(), graph.hierarchy().subclasses(t)));
  }

  private Invocations from(
      Object key,
      List<?> starts,
      Holders holders,
      @Nullable Creation creation,
      Activation context) {
    // Each search starts from a name: what wraps what wraps itself is told apart only so far.
    Start start = new Start(key, Activation.of(context.name()));
    Invocations found = known.get(start);
    if (found == null) {
      if (!inProgress.add(start)) {
        return Invocations.NONE;
      }
      found = find(start, starts, holders, creation);
      inProgress.remove(start);
      known.put(start, found);
    }
    return found;
  }

  /**
   * What is to be told of one object is asked of all that are made like it first: mostly nobody
   * calls them, or they are all over the program, where no more can be told of one.
   */
  private Invocations find(
      Start start, List<?> starts, Holders holders, @Nullable Creation creation) {
    if (!inProgress.contains(new Start(start.key(), Activation.ANY))) {
      Invocations all = from(start.key(), starts, holders, creation, Activation.ANY);
      if (all.areNone() || all.areAllOver()) {
        return all;
      }
    }
    Search search = new Search(creation, holders, false);
    search.from(starts, start.context());
    if (!search.isAllOver()) {
      return search.invocations();
    }
    ClassSymbol type = classOf(start.key());
    return type == null ? byLastCall(starts, holders, creation) : ofEveryObject(type);
  }

  private static @Nullable ClassSymbol classOf(Object key) {
    return key instanceof Creation made && made.function() == null
        ? made.type()
        : key instanceof ClassSymbol type ? type : null;
  }

  /** Where all objects of a class go: those of one place are all over the program. */
  private Invocations ofEveryObject(ClassSymbol type) {
    Invocations found = everywhere.get(type);
    if (found == null) {
      List<Object> starts = new ArrayList<>(index.creationsOf(type));
      starts.addAll(index.homes(type));
      found = byLastCall(starts, anyOf(type), null);
      everywhere.put(type, found);
    }
    return found;
  }

  private Invocations byLastCall(List<?> starts, Holders holders, @Nullable Creation creation) {
    Search search = new Search(creation, holders, true);
    search.from(starts, Activation.ANY);
    return search.invocations();
  }

  private final class Search {
    private final @Nullable Creation creation;
    private final Holders holders;
    private final Set<Invocation> found = new LinkedHashSet<>();
    private final Set<MethodSymbol> deferred = new LinkedHashSet<>();
    private final Set<Asking> pending = new LinkedHashSet<>();
    private final Set<Asking> asked = new LinkedHashSet<>();
    private final Set<MethodSymbol> kept = new LinkedHashSet<>();
    private final Set<Asking> firings = new LinkedHashSet<>();
    private final Set<MethodSymbol> whenDone = new LinkedHashSet<>();
    private final Set<Asking> completions = new LinkedHashSet<>();
    private final Set<Step> seen = new HashSet<>();
    private final Deque<Step> todo = new ArrayDeque<>();
    private final Map<CallString, Activation> entered = new HashMap<>();
    private final boolean byLastCall;

    /**
     * @param byLastCall whether ways into bodies are told apart by their last call only
     */
    Search(@Nullable Creation creation, Holders holders, boolean byLastCall) {
      this.creation = creation;
      this.holders = holders;
      this.byLastCall = byLastCall;
    }

    /** True if the search stopped because there are too many ways into bodies to tell apart. */
    boolean isAllOver() {
      return entered.size() > MAX_TOLD_APART;
    }

    void from(List<?> starts, Activation context) {
      starts.forEach(start -> reach(start, context, false));
      while (!todo.isEmpty() && !isAllOver()) {
        Step step = todo.remove();
        for (Use use : index.uses(step.key())) {
          Step there = seenFrom(use, step);
          if (there != null) {
            follow(use, there);
          }
        }
      }
      runDeferred();
      runKept();
      runWhenDone();
      entered.values().forEach(Activation::close);
    }

    Invocations invocations() {
      return new Invocations(found, byLastCall);
    }

    private void reach(Object key, Activation context, boolean detached) {
      Step step = new Step(key, context, detached);
      if (seen.size() < MAX_STEPS && holders.mayHold(key) && seen.add(step)) {
        todo.add(step);
      }
    }

    private void reach(Value value, Step from) {
      Object key = ValueIndex.key(value);
      if (value instanceof Value.FieldOf field) {
        Instance owner = instances.owner(field.owner(), field.field().owner, from.context().name());
        reach(field.field(), Instances.on(owner), true);
      } else if (key != null) {
        reach(key, from.context(), from.detached());
      }
    }

    /** The step in the words of the code around a use; null where that cannot be the same value. */
    private @Nullable Step seenFrom(Use use, Step step) {
      if (!(step.key() instanceof VarSymbol variable)) {
        return step;
      }
      Activation context;
      if (use.value() instanceof Value.FieldOf field) {
        context = instances.usingField(field, step.context().self());
      } else {
        Body declaring = graph.program().declaring(variable);
        context =
            declaring == null
                ? step.context()
                : instances.inside(use.body().home(), declaring.home(), step.context());
      }
      return context == null ? null : new Step(step.key(), context, step.detached());
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
        for (MethodSymbol method : enteredBy(call, argument)) {
          for (Call run : runs) {
            found.add(
                new Invocation(
                    method, run, step.context(), CallbackThreads.CALLER, step.detached()));
          }
          if (runs.isEmpty()) {
            found.add(
                new Invocation(method, call, step.context(), given.thread(), step.detached()));
          }
        }
        Value stage = callbacks.stage(call);
        if (stage != null && given.thread().equals(CallbackThreads.CALLER)) {
          whenDone.addAll(enteredBy(call, argument));
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

    private void carried(Call call, int argument, Step step) {
      reach(index.resultOf(call), step.context(), step.detached());
      if (callbacks.isDeferred(call, argument)) {
        deferred.addAll(enteredBy(call, argument));
        pending.add(new Asking(call, step));
      } else if (callbacks.runsPassed(call, argument)) {
        asked.add(new Asking(call, step));
      } else if (call.receiver() != null) {
        kept.addAll(enteredBy(call, argument));
        keep(call.receiver(), step, new HashSet<>());
      }
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
        run(kept, firing, CallbackThreads.CALLER);
      }
    }

    /** Functions that wait for a future run on the thread that completes it. */
    private void runWhenDone() {
      for (Asking completion : completions) {
        run(whenDone, completion, CallbackThreads.CALLER);
      }
    }

    private void run(Set<MethodSymbol> kept, Asking asking, Handoff.Thread thread) {
      Step step = asking.step();
      for (MethodSymbol method : kept) {
        found.add(new Invocation(method, asking.call(), step.context(), thread, step.detached()));
      }
    }

    private List<MethodSymbol> enteredBy(Call call, int argument) {
      return creation == null
          ? graph.enteredUnknown(call, argument)
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
              ? instances.makerOf(body, call, step.context())
              : inside(call, step.context());
      reach(variable, context, step.detached());
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
              || (graph.mayReceive(call, creation)
                  && graph.implementation(callee, creation) != null);
      if (runs && isRun(callee)) {
        found.add(
            new Invocation(
                callee, call, step.context(), new Handoff.Thread.Caller(), step.detached()));
      }
      if (creation != null && creation.function() != null) {
        Body body = graph.implementation(callee, creation);
        if (body != null && body != creation.function()) {
          reach(body, inside(call, step.context()), step.detached());
        }
      }
      if (graph.targets(call).isEmpty()) {
        if (callbacks.runsReceived(call)) {
          asked.add(new Asking(call, step));
        }
        if (callbacks.fires(call)) {
          firings.add(new Asking(call, step));
        }
        if (callbacks.completes(call)) {
          completions.add(new Asking(call, step));
        }
        if (!callee.getReturnType().isPrimitiveOrVoid()) {
          reach(call, step.context(), step.detached());
        }
        passContents(call, step);
        fill(call, step);
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
            reach(parameter, step.context(), step.detached());
          }
        }
      }
    }

    private void returned(Body body, Step step) {
      if (body.isFunction()) {
        for (Invocation invocation : ofFunction(body, step.context()).all()) {
          reach(invocation.call(), invocation.context(), step.detached() || invocation.detached());
          if (graph.targets(invocation.call()).isEmpty() && invocation.call().receiver() != null) {
            keep(
                invocation.call().receiver(),
                new Step(body, invocation.context(), step.detached()),
                new HashSet<>());
          }
        }
        return;
      }
      forEachCaller(
          body, step.context(), caller -> reach(caller.call(), caller.context(), step.detached()));
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
          reach(made, Activation.ANY, step.detached());
        }
        index.users(subclass).forEach(user -> reach(user, Activation.ANY, true));
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
              Step outer = new Step(step.key(), caller.context(), step.detached());
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
      Step inner = new Step(step.key(), inside(call, step.context()), step.detached());
      holders.forEach(holder -> keep(holder, inner, visited));
    }
  }
}
