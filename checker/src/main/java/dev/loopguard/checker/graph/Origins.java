package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.model.Contracts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where values come from: backwards over assignments, arguments and returns to the objects created
 * and to what nobody can see behind. Callers are not told apart. A collection is taken for what is
 * in it.
 */
final class Origins {
  /** A value with more sources than this is as good as unknown. */
  private static final int MAX_STEPS = 400;

  /** A view of a view of a collection is looked through no further. */
  private static final int MAX_VIEWS = 2;

  private final Program program;
  private final ValueIndex index;
  private final Hierarchy hierarchy;
  private final Contracts contracts;
  private final Factories factories;
  private final Map<Value, List<Value>> known = new HashMap<>();
  private final Map<Object, Node> nodes = new HashMap<>();
  private int searches;

  /** What holds a value. Where that comes from is found out once, for whoever asks. */
  private static final class Node {
    private @Nullable Step step;
    private int seenBy;
  }

  /** One step back. */
  private record Step(boolean isOrigin, List<Source> sources) {
    static final Step ORIGIN = new Step(true, List.of());
  }

  /** A value as code calls it, with what holds it. */
  private record Source(Value value, Node node) {}

  Origins(Program program, ValueIndex index, Hierarchy hierarchy, Contracts contracts) {
    this.program = program;
    this.index = index;
    this.hierarchy = hierarchy;
    this.contracts = contracts;
    this.factories = new Factories(index, hierarchy);
  }

  List<Value> of(Value value) {
    List<Value> found = known.get(value);
    if (found == null) {
      found = List.copyOf(new Search(value, false).all());
      known.put(value, found);
    }
    return found;
  }

  /** The same, but what a call had made is left as what the call returned. */
  List<Value> made(Value value) {
    return List.copyOf(new Search(value, true).all());
  }

  /** The calls that may run a method's body, by the class hierarchy alone. */
  List<Call> possibleCalls(MethodSymbol method) {
    List<Call> calls = new ArrayList<>(index.calls(method));
    for (MethodSymbol overridden : hierarchy.overridden(method)) {
      calls.addAll(index.calls(overridden));
    }
    return calls;
  }

  /** Without the choices and containers that it may be written with. */
  private void addSources(Value value, List<Source> sources) {
    value.forEachSource(
        source -> {
          Object key = ValueIndex.key(source);
          Node node = nodes.computeIfAbsent(key == null ? source : key, k -> new Node());
          sources.add(new Source(source, node));
        });
  }

  private Step step(Source source) {
    Step step = source.node().step;
    if (step == null) {
      step = find(source.value());
      source.node().step = step;
    }
    return step;
  }

  private Step step(boolean isOrigin, List<Value> values) {
    List<Source> sources = new ArrayList<>();
    values.forEach(value -> addSources(value, sources));
    return new Step(isOrigin, List.copyOf(sources));
  }

  private final class Search {
    private final Set<Value> found = new LinkedHashSet<>();
    private final Deque<Source> todo = new ArrayDeque<>();
    private final Value asked;
    private final boolean upToFactories;
    private final int number = ++searches;
    private int seen;

    Search(Value asked, boolean upToFactories) {
      this.asked = asked;
      this.upToFactories = upToFactories;
    }

    Set<Value> all() {
      List<Source> start = new ArrayList<>();
      addSources(asked, start);
      add(start);
      while (!todo.isEmpty()) {
        Source source = todo.remove();
        if (upToFactories
            && source.value() instanceof Value.Result result
            && factories.isOne(result.call())) {
          found.add(source.value());
          continue;
        }
        Step step = step(source);
        if (step.isOrigin() && !(upToFactories && isTakenOut(source.value()))) {
          found.add(source.value());
        }
        add(step.sources());
      }
      return found;
    }

    private void add(List<Source> sources) {
      for (Source source : sources) {
        if (source.node().seenBy == number) {
          continue;
        }
        if (seen < MAX_STEPS) {
          seen++;
          source.node().seenBy = number;
          todo.add(source);
        } else {
          found.add(asked); // it may be anything of its type besides
          tellTooMany();
        }
      }
    }

    private void tellTooMany() {
      String what =
          asked instanceof Value.Variable variable
              ? variable.symbol().name.toString()
              : asked instanceof Value.FieldOf field ? field.field().name.toString() : "a value";
      program
          .unfinished()
          .detail("where " + what + " comes from: more than " + MAX_STEPS + " places");
    }
  }

  /**
   * True of an object of the program out of a library's collection that is seen to be filled, or
   * out of its iterator: it is one of those that were put in.
   */
  private boolean isTakenOut(Value value) {
    return value instanceof Value.Result result
        && hierarchy.isKnownWhole(result.call().type().tsym)
        && isSeenFilled(result.call().receiver(), MAX_VIEWS);
  }

  private boolean isSeenFilled(@Nullable Value holder, int views) {
    if (holder == null || !(ValueIndex.key(holder) instanceof VarSymbol variable)) {
      return false;
    }
    List<Value> definitions = index.definitions(variable);
    return !definitions.isEmpty()
        && definitions.stream().allMatch(value -> isOfALibrary(value) || isView(value, views))
        && index.uses(variable).stream()
            .allMatch(use -> use instanceof Use.Receiver on && isLibrary(on.call()));
  }

  /** What a collection gives out to go through it. */
  private boolean isView(Value value, int views) {
    return views > 0
        && value instanceof Value.Result result
        && isLibrary(result.call())
        && isSeenFilled(result.call().receiver(), views - 1);
  }

  private boolean isOfALibrary(Value value) {
    return Factories.isMade(value)
        && value instanceof Value.Created made
        && !hierarchy.isOfProgram(made.creation().type());
  }

  private Step find(Value value) {
    if (value instanceof Value.Variable variable) {
      return holder(variable.symbol());
    } else if (value instanceof Value.FieldOf field) {
      return holder(field.field());
    } else if (value instanceof Value.Result result) {
      return result(result.call());
    } else if (value instanceof Value.Created made && made.creation().construction() != null) {
      return object(made.creation(), made.creation().construction());
    }
    return Step.ORIGIN;
  }

  private Step holder(VarSymbol holder) {
    List<Value> sources = new ArrayList<>(index.definitions(holder));
    addContents(holder, sources);
    Body declaring = program.declaring(holder);
    int position = declaring == null ? -1 : declaring.parameters().indexOf(holder);
    if (declaring != null && position >= 0) {
      addArguments(declaring, position, sources);
    }
    return step(sources.isEmpty(), sources);
  }

  /** What library code is given to keep in a collection. */
  private void addContents(VarSymbol holder, List<Value> sources) {
    for (Use use : index.uses(holder)) {
      if (use instanceof Use.Receiver receiver && isLibrary(receiver.call())) {
        addCarried(receiver.call(), sources);
      } else if (use instanceof Use.Argument argument
          && argument.call().receiver() != null
          && contracts.fills(argument.call().callee(), argument.index())) {
        sources.add(argument.call().receiver());
      }
    }
  }

  private void addCarried(Call call, List<Value> sources) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Value argument = call.arguments().get(i);
      // What a text was made of is not in what is made of the text.
      if (contracts.ofParameter(call.callee(), i, hierarchy.through(call)) != null
          || !contracts.keeps(call.callee(), i)
          || Holders.isText(argument.declaredType())) {
        continue;
      }
      if (!contracts.invokes(call.callee(), i)) {
        sources.add(argument);
      } else if (argument instanceof Value.Created made && made.creation().function() != null) {
        sources.addAll(made.creation().function().returns());
      }
    }
  }

  private void addArguments(Body body, int position, List<Value> sources) {
    if (body.isFunction()) {
      Creation creation = index.creation(body);
      if (creation != null && creation.descriptor() != null) {
        addInvocations(creation, position, sources);
      }
      return;
    }
    for (Call call : possibleCalls(body.method())) {
      if (hierarchy.mayBeOn(call, body)) {
        addArguments(call, position, sources);
      }
    }
  }

  private void addArguments(Call call, int position, List<Value> sources) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (call.parameterOf(i) == position) {
        sources.add(call.arguments().get(i));
      }
    }
  }

  private void addInvocations(Creation creation, int position, List<Value> sources) {
    for (Use use : index.uses(creation)) {
      if (use instanceof Use.Argument argument
          && isLibrary(argument.call())
          && argument.call().receiver() != null) {
        sources.add(argument.call().receiver());
      }
    }
    if (creation.descriptor() != null && hierarchy.isOfProgram(creation.type())) {
      index.calls(creation.descriptor()).forEach(call -> addArguments(call, position, sources));
    }
  }

  private Step result(Call call) {
    if (contracts.makesLoop(call.callee()) || Reflection.makes(call.callee())) {
      // Each call makes one of its own, whatever its body does to make it.
      return Step.ORIGIN;
    }
    List<Value> sources = new ArrayList<>();
    for (Body body : hierarchy.implementations(call)) {
      body.returns().forEach(value -> sources.add(returned(value, body, call)));
    }
    addReturned(call, sources);
    boolean library = sources.isEmpty();
    if (library && call.kind() != Call.Kind.NEW) {
      addCarried(call, sources);
      if (call.receiver() != null && !contracts.maps(call.callee())) {
        sources.add(call.receiver());
      }
    }
    return step(library, sources);
  }

  /**
   * A function object that a call is made on returns what its body does: {@code supplier.get()}.
   */
  private void addReturned(Call call, List<Value> sources) {
    if (call.receiver() == null) {
      return;
    }
    call.receiver()
        .forEachSource(
            source -> {
              addReturned(source, call, sources);
              if (source instanceof Value.Variable variable) {
                index.definitions(variable.symbol()).forEach(v -> addReturned(v, call, sources));
              }
            });
  }

  private static void addReturned(Value function, Call call, List<Value> sources) {
    if (function instanceof Value.Created made
        && made.creation().function() != null
        && made.creation().descriptor() == call.callee()) {
      sources.addAll(made.creation().function().returns());
    }
  }

  /** A method that returns its {@code this} or its argument returns what this call gave it. */
  private Value returned(Value value, Body body, Call call) {
    if (isThis(value, body, Instances.MAX_GIVEN)) {
      return call.receiver() == null ? value : call.receiver();
    }
    int position =
        value instanceof Value.Variable variable
            ? body.parameters().indexOf(variable.symbol())
            : -1;
    return position >= 0
            && !body.method().isVarArgs()
            && index.definitions(((Value.Variable) value).symbol()).isEmpty()
        ? call.arguments().get(position)
        : value;
  }

  /** True also of what another method of the same object returns that returns its {@code this}. */
  private boolean isThis(Value value, Body body, int left) {
    if (value instanceof Value.Self self) {
      return self.type() == body.type();
    }
    Call call = value instanceof Value.Result result && left > 0 ? result.call() : null;
    if (call == null || call.receiver() == null || !isThis(call.receiver(), body, left - 1)) {
      return false;
    }
    Collection<Body> all = hierarchy.implementations(call);
    return !all.isEmpty()
        && all.stream()
            .allMatch(
                one ->
                    !one.returns().isEmpty()
                        && one.returns().stream().allMatch(v -> isThis(v, one, left - 1)));
  }

  /** An object of a library's class is taken for what its constructor was given to keep. */
  private Step object(Creation creation, Call construction) {
    List<Value> sources = new ArrayList<>();
    if (!hierarchy.isOfProgram(creation.type())) {
      addCarried(construction, sources);
    }
    return step(true, sources);
  }

  private boolean isLibrary(Call call) {
    return hierarchy.implementations(call).isEmpty();
  }
}
