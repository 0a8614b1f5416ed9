package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.model.CallbackThread;
import dev.loopguard.checker.model.Contracts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Streams and stages: where the functions run that such an object is given, and when. What is said
 * last of it counts, as with {@code parallel()} and {@code sequential()}.
 */
final class CallbackThreads {
  static final Handoff.Thread CALLER = new Handoff.Thread.Caller();
  static final Handoff.Thread OTHER = new Handoff.Thread.Other();

  /** By how many names in a row an object is followed to what it is. */
  private static final int MAX_NAMES = 3;

  private final CallGraph graph;
  private final Contracts contracts;
  private @Nullable Boolean anyTold;
  private final Map<Call, Set<ClassSymbol>> telling = new HashMap<>();

  CallbackThreads(CallGraph graph, Contracts contracts) {
    this.graph = graph;
    this.contracts = contracts;
  }

  /** The thread of the functions that the receiver of a call has been given, and this call is. */
  Handoff.Thread of(Call call) {
    return call.receiver() == null ? CALLER : of(call.receiver());
  }

  /** The thread of the functions that an object has been given. */
  Handoff.Thread of(Value source) {
    return of(source, new HashSet<>());
  }

  private Handoff.Thread of(Value source, Set<Object> seen) {
    for (Value value : source instanceof Value.Result ? List.of(source) : definitions(source)) {
      if (seen.add(value)) {
        Handoff.Thread thread =
            value instanceof Value.Result result ? of(result.call(), seen) : of(value, seen);
        if (!thread.equals(CALLER)) {
          return thread;
        }
      }
    }
    return CALLER;
  }

  private Handoff.Thread of(Call call, Set<Object> seen) {
    CallbackThread told = contracts.callbacksOf(call.callee());
    if (told != null) {
      return told == CallbackThread.OTHER ? OTHER : CALLER;
    }
    if (isSwitchedOn(call)) {
      return OTHER;
    }
    for (Value stage : stagesOf(call)) {
      Handoff.Thread thread = stage instanceof Value.Result made ? of(made.call(), seen) : CALLER;
      if (!thread.equals(CALLER)) {
        return thread;
      }
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (graph.disposition(call, i) instanceof Disposition.Given given
          && !given.thread().equals(CALLER)) {
        return given.thread();
      }
    }
    for (Body body : graph.targets(call)) {
      for (Value value : body.returns()) {
        Handoff.Thread thread = of(value, seen);
        if (!thread.equals(CALLER)) {
          return thread;
        }
      }
    }
    return call.receiver() == null || endsStream(call) || givesOut(call)
        ? CALLER
        : of(call.receiver(), seen);
  }

  /** True if a call returns what has come of a stream, which is no stream any more. */
  private boolean endsStream(Call call) {
    return contracts.defers(call.callee().owner.type)
        && !contracts.defers(call.callee().getReturnType());
  }

  /** True if a call returns what its receiver holds: {@code future.join()}. */
  private static boolean givesOut(Call call) {
    Type returned = call.callee().getReturnType();
    return returned.hasTag(TypeTag.TYPEVAR)
        && returned.tsym.owner == call.callee().owner
        && returned.getUpperBound().tsym.getQualifiedName().contentEquals("java.lang.Object");
  }

  /** The stages that a call waits for all together, which are its arguments or in a collection. */
  private List<Value> stagesOf(Call call) {
    return contracts.blocking().isDoneWhenAllAre(call.callee())
        ? call.arguments().stream().flatMap(stages -> graph.origins(stages).stream()).toList()
        : List.of();
  }

  /** True if an argument says so: {@code StreamSupport.stream(spliterator, true)}. */
  boolean isSwitchedOn(Call call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (contracts.callbacksOf(call.callee(), i) == CallbackThread.OTHER
          && isSwitch(call.arguments().get(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code true}, or a constant of which that is said: {@code ThreadingModel.WORKER}. */
  private boolean isSwitch(Value argument) {
    return argument.equals(new Value.Constant(true))
        || (argument instanceof Value.FieldOf constant
            && contracts.callbacksOf(constant.field()) == CallbackThread.OTHER);
  }

  /**
   * The calls of {@code run()} on a thread that a call makes and nobody starts: it is then nothing
   * but a task. None if it may be started, or goes where that cannot be seen.
   */
  List<Call> runsOfUnstarted(Call construction) {
    if (construction.kind() != Call.Kind.NEW
        || !construction.callee().owner.getQualifiedName().contentEquals("java.lang.Thread")) {
      return List.of();
    }
    List<Call> runs = new ArrayList<>();
    return stays(graph.index().resultOf(construction), runs, new HashSet<>()) ? runs : List.of();
  }

  private boolean stays(Object key, List<Call> runs, Set<Object> seen) {
    if (!seen.add(key)) {
      return true;
    }
    for (Use use : graph.index().uses(key)) {
      if (use instanceof Use.Receiver receiver) {
        MethodSymbol callee = receiver.call().callee();
        if (callee.name.contentEquals("start")) {
          return false;
        } else if (callee.name.contentEquals("run")) {
          runs.add(receiver.call());
        }
      } else if (!(use instanceof Use.Stored stored
          && stored.target() instanceof Value.Variable variable
          && stays(variable.symbol(), runs, seen))) {
        return false;
      }
    }
    return true;
  }

  private List<Value> definitions(Value value) {
    if (!(ValueIndex.key(value) instanceof VarSymbol variable)) {
      return List.of();
    }
    List<Value> definitions = new ArrayList<>(graph.index().definitions(variable));
    Body body = graph.program().declaring(variable);
    int position = body == null ? -1 : body.parameters().indexOf(variable);
    if (body != null && position >= 0) {
      for (Call call : graph.callers(body)) {
        if (position < call.arguments().size()) {
          definitions.add(call.arguments().get(position));
        }
      }
    }
    return definitions;
  }

  /** True if a call keeps a function in what it returns, and does not run it yet. */
  boolean isDeferred(Call call, int argument) {
    return contracts.invokes(call.callee(), call.parameterOf(argument))
        && contracts.defers(call.callee().getReturnType());
  }

  /** True if a call makes a stream of something: what is put into the stream stays there. */
  boolean isSource(Call call) {
    return contracts.defers(call.callee().getReturnType())
        && !contracts.defers(call.callee().owner.type);
  }

  /** What runs the functions of a call when it is done, on the thread that makes it so; or null. */
  @Nullable Value stage(Call call) {
    return contracts.blocking().callsWhenDone(call.callee()) ? call.receiver() : null;
  }

  /** True if a call makes its receiver done, and so runs what waits for that. */
  boolean completes(Call call) {
    return contracts.blocking().completes(call.callee());
  }

  /**
   * True if what a call returns holds what its function returns, and not what its receiver holds.
   */
  boolean maps(Call call) {
    return contracts.maps(call.callee());
  }

  /** True if a call may leave an argument in its receiver or in what it returns. */
  boolean keeps(Call call, int argument) {
    return contracts.keeps(call.callee(), argument);
  }

  /** True if a call puts what its receiver holds into an argument, a collection. */
  boolean fills(Call call, int argument) {
    return contracts.fills(call.callee(), argument);
  }

  /**
   * The classes of which a stub says that a call on their objects runs, then and there, the
   * functions that these have been given; none if the call may be on another, too. A library's heir
   * of such a class may do otherwise, unless that is said of it itself.
   */
  Set<ClassSymbol> telling(Call call) {
    Value receiver = call.receiver();
    return receiver == null || !contracts.mayFire(call.callee())
        ? Set.of()
        : telling.computeIfAbsent(call, c -> findTelling(c.callee(), receiver));
  }

  /**
   * The type of a listener that a call gives to its receiver, or null. What takes any object does
   * not call what it is given, and no more does what is itself told of: that adds an element.
   */
  @Nullable ClassSymbol listener(Call call, int argument) {
    int position = call.parameterOf(argument);
    return position >= 0
            && !fires(call)
            && call.callee().params().get(position).type.tsym instanceof ClassSymbol bound
            && bound.isInterface()
        ? bound
        : null;
  }

  /** True if anything in the program tells listeners, so that it matters what is one. */
  boolean areTold() {
    Boolean told = anyTold;
    if (told == null) {
      told =
          graph.program().bodies().stream()
              .flatMap(body -> body.calls().stream())
              .anyMatch(call -> contracts.mayFire(call.callee()));
      anyTold = told;
    }
    return told;
  }

  /** True if an argument of a call surely is a listener, and no collection of some. */
  boolean listens(Call call, int argument) {
    ClassSymbol listener = areTold() ? listener(call, argument) : null;
    return listener != null && listener.type.getTypeArguments().isEmpty();
  }

  /** True if a call runs, then and there, the functions that its receiver has been given. */
  boolean fires(Call call) {
    return !telling(call).isEmpty();
  }

  private Set<ClassSymbol> findTelling(MethodSymbol callee, Value receiver) {
    Set<ClassSymbol> found = new LinkedHashSet<>();
    for (Value origin : assigned(receiver, MAX_NAMES)) {
      if (!graph.mayBe(origin, receiver)) {
        continue; // What it has been given.
      }
      ClassSymbol heir = libraryHeir(callee, origin);
      if (heir == null ? !contracts.fires(callee) : !contracts.fires(callee, heir)) {
        return Set.of();
      }
      found.add(heir == null ? callee.enclClass() : heir);
    }
    return found;
  }

  /** Where a value comes from by what its names are assigned, and not by what is put into it. */
  private List<Value> assigned(Value value, int names) {
    List<Value> all = new ArrayList<>();
    if (names > 0
        && ValueIndex.key(value) instanceof VarSymbol variable
        && !isParameter(variable)) {
      graph.index().definitions(variable).forEach(it -> all.addAll(assigned(it, names - 1)));
    }
    return all.isEmpty() ? graph.origins(value) : all;
  }

  private boolean isParameter(VarSymbol variable) {
    Body declaring = graph.program().declaring(variable);
    return declaring != null && declaring.parameters().contains(variable);
  }

  /** The class of an object, where that is a library's and not the one that has the method. */
  private @Nullable ClassSymbol libraryHeir(MethodSymbol method, Value origin) {
    Type type = origin.declaredType();
    return type != null
            && type.tsym != method.owner
            && type.tsym instanceof ClassSymbol symbol
            && !graph.hierarchy().isOfProgram(symbol)
            && graph.hierarchy().isSubclass(symbol, method.owner)
        ? symbol
        : null;
  }

  /** True if a call on an object runs the functions that the object has been given. */
  boolean runsReceived(Call call) {
    MethodSymbol callee = call.callee();
    boolean asks =
        !callee.getReturnType().hasTag(TypeTag.VOID)
            || callee.type.getParameterTypes().stream().anyMatch(Type::isInterface);
    return asks && !callee.isStatic() && endsStream(call);
  }

  /** True if a library's method runs the functions that its argument has been given. */
  boolean runsPassed(Call call, int argument) {
    int position = call.parameterOf(argument);
    return position >= 0
        && contracts.defers(call.callee().type.getParameterTypes().get(position))
        && !contracts.defers(call.callee().getReturnType());
  }
}
