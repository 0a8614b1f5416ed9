package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.model.Contract;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.model.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides, from contracts and models, where code runs that a call is given. */
final class Dispositions {
  private static final Handoff.Thread OTHER = CallbackThreads.OTHER;
  private static final String EXECUTOR = "java.util.concurrent.Executor";

  private final Map<Call, @Nullable Disposition[]> known = new HashMap<>();
  private final Map<Call, Map<CallString, Call>> inContext = new HashMap<>();
  private final Map<Call, Map<Given, Call>> seenFrom = new HashMap<>();
  private final Map<Symbol, Optional<MethodSymbol>> executeMethods = new HashMap<>();
  private final Map<Type, List<ClassSymbol>> interfaces = new IdentityHashMap<>();
  private final CallGraph graph;
  private final CallbackThreads callbacks;
  private final Schedulers schedulers;
  private final Types types;
  private final Contracts contracts;

  /** What a call is made on and with, as far as the way into its body tells. */
  private record Given(@Nullable Value receiver, List<Value> arguments) {}

  Dispositions(CallGraph graph, CallbackThreads callbacks, Types types, Contracts contracts) {
    this.callbacks = callbacks;
    this.schedulers = new Schedulers(graph, contracts, this::onExecutor);
    this.graph = graph;
    this.types = types;
    this.contracts = contracts;
  }

  Disposition of(Call call, int argument) {
    return of(call, argument, CallString.ANY);
  }

  /** The same in a body so entered: what it was given says more. */
  Disposition of(Call call, int argument, CallString context) {
    return of(call, seenFrom(context, call), argument);
  }

  private Disposition of(Call call, Call seen, int argument) {
    @Nullable Disposition[] all =
        known.computeIfAbsent(seen, c -> new Disposition[c.arguments().size()]);
    Disposition found = all[argument];
    if (found == null) {
      // A stage that is made of itself, round by round, runs where what it began with does.
      all[argument] = new Disposition.Given(CallbackThreads.CALLER);
      found = find(call, seen, argument);
      all[argument] = found;
    }
    return found;
  }

  /** A call on what its body was given, and with it, instead of on parameters and fields. */
  private Call seenFrom(CallString context, Call call) {
    Map<CallString, Call> ofCall = inContext.computeIfAbsent(call, c -> new HashMap<>());
    Call seen = ofCall.get(context);
    if (seen == null) {
      seen = findSeenFrom(context, call);
      ofCall.put(context, seen);
    }
    return seen;
  }

  private Call findSeenFrom(CallString context, Call call) {
    GivenValues given = graph.given();
    Value receiver =
        call.receiver() == null ? null : given.of(call.receiver(), call.body(), context);
    List<Value> arguments = new ArrayList<>();
    for (Value argument : call.arguments()) {
      arguments.add(given.of(argument, call.body(), context));
    }
    if (receiver == call.receiver() && arguments.equals(call.arguments())) {
      return call;
    }
    return seenFrom
        .computeIfAbsent(call, c -> new HashMap<>())
        .computeIfAbsent(new Given(receiver, arguments), g -> call.with(receiver, arguments));
  }

  private Disposition find(Call call, Call seen, int argument) {
    int position = call.parameterOf(argument);
    if (position < 0) {
      return new Disposition.Carried();
    }
    ClassSymbol through = graph.hierarchy().through(call);
    Contract declared = contracts.ofParameter(named(call, through), position, through);
    if (declared != null && isPromised(declared)) {
      return given(declared, call);
    }
    if (leavesToExecute(seen, position)) {
      return onExecutor(Objects.requireNonNull(seen.receiver()), call);
    }
    List<Body> bodies = graph.targets(seen);
    if (!bodies.isEmpty()) {
      return new Disposition.Followed(bodies, position);
    }
    Contract contract = byReceiver(seen, position, declared);
    if (contract != null) {
      return given(contract, call);
    }
    if (!contracts.invokes(call.callee(), position) || callbacks.isDeferred(call, argument)) {
      return new Disposition.Carried();
    }
    if (contracts.scheduling().isSubscribed(call.callee().owner.type)) {
      boolean waits = contracts.blocking().isBlocking(call.callee());
      Handoff.Thread thread = waits ? CallbackThreads.CALLER : schedulers.of(seen.receiver());
      return thread == null ? new Disposition.Carried() : new Disposition.Given(thread);
    }
    Value executor = executor(seen);
    if (executor != null) {
      return onExecutor(executor, call);
    }
    return new Disposition.Given(callbacks.isSwitchedOn(seen) ? OTHER : callbacks.of(call));
  }

  /** A class may promise more of a method than its supertype that declares it. */
  private MethodSymbol named(Call call, ClassSymbol through) {
    MethodSymbol own =
        call.kind() == Call.Kind.VIRTUAL
            ? graph.hierarchy().implementedBy(call.callee(), through)
            : null;
    return own == null ? call.callee() : own;
  }

  /**
   * Whether all the executors that a call may be made on have their own {@code execute} run what
   * they are given, as is said of {@code AbstractExecutorService.submit}.
   */
  private boolean leavesToExecute(Call call, int position) {
    if (call.receiver() == null || call.kind() != Call.Kind.VIRTUAL) {
      return false;
    }
    boolean leaves = false;
    for (Value origin : graph.origins(call.receiver())) {
      Type type = typeOf(origin);
      if (type == null || !isExecutor(type) || isWrapped(origin)) {
        continue;
      }
      MethodSymbol method = implementation(call.callee(), type);
      if (method == null || !contracts.isListed(method) || !contracts.invokes(method, position)) {
        return false;
      }
      leaves = true;
    }
    return leaves;
  }

  /**
   * Whoever implements what is said to post is taken to do so, as its callers do. What is said to
   * run elsewhere may be found to run here, where its code can be read.
   */
  private static boolean isPromised(Contract contract) {
    return contract.provenance() == Provenance.DECLARED || contract.loopOnly();
  }

  private Disposition given(Contract contract, Call call) {
    if (contract.anyThread()) {
      return new Disposition.Given(OTHER);
    }
    return new Disposition.Given(loop(contract, call.callee(), call.receiver()));
  }

  private Handoff.Thread loop(Contract contract, MethodSymbol method, @Nullable Value receiver) {
    boolean own =
        contract.loop().equals("this")
            || (contract.loop().isEmpty() && (isLoop(method) || isLoop(contract.declaredAt())));
    return new Handoff.Thread.Loop(contract.role(), own ? viewed(receiver) : null);
  }

  /** What an executor is a view of: {@code base}, of {@code base.asScheduledExecutorService()}. */
  private @Nullable Value viewed(@Nullable Value executor) {
    return executor instanceof Value.Result view
            && isWrapped(executor)
            && view.call().arguments().isEmpty()
        ? view.call().receiver()
        : executor;
  }

  /** A task that is handed to a loop as to any executor is that loop's all the same. */
  private boolean isLoop(Symbol member) {
    return member.enclClass() != null && contracts.isLoopClass(member.enclClass());
  }

  /** The receiver's own class may promise more than the type of the variable that holds it. */
  private @Nullable Contract byReceiver(Call call, int position, @Nullable Contract declared) {
    if (call.receiver() == null || call.kind() != Call.Kind.VIRTUAL) {
      return declared;
    }
    Contract found = null;
    Predicate<Type> runs =
        type -> implementation(call.callee(), type) != null || executeMethod(type) != null;
    for (Value origin : origins(call.receiver(), runs)) {
      Type type = typeOf(origin);
      if (type == null || !runs.test(type) || isWrapped(origin)) {
        continue;
      }
      Contract contract = promised(call.callee(), position, type, declared);
      if (contract == null || contract.anyThread()) {
        return contract;
      }
      found = contract;
    }
    return found == null ? declared : found;
  }

  private @Nullable Contract promised(
      MethodSymbol callee, int position, @Nullable Type type, @Nullable Contract declared) {
    MethodSymbol method = implementation(callee, type);
    if (method != null) {
      return promise(method, position, type);
    }
    // A view of an executor: whatever its methods are called, it runs their tasks.
    MethodSymbol execute = type == null || declared == null ? null : executeMethod(type);
    MethodSymbol own = execute == null ? null : implementation(execute, type);
    return own == null ? declared : promise(own, 0, type);
  }

  private @Nullable Contract promise(MethodSymbol method, int position, @Nullable Type through) {
    return through != null && through.tsym instanceof ClassSymbol type
        ? contracts.ofParameter(method, position, type)
        : contracts.ofParameter(method, position);
  }

  private @Nullable MethodSymbol implementation(MethodSymbol method, @Nullable Type type) {
    if (type == null
        || !(type.tsym instanceof ClassSymbol owner)
        || !graph.hierarchy().isSubclass(owner, method.owner)) {
      return null;
    }
    MethodSymbol found = graph.hierarchy().implementedBy(method, owner);
    return found == null ? method : found;
  }

  /** Of a type that callers choose what it is at least. */
  private @Nullable Type typeOf(Value value) {
    Type type = value.declaredType();
    return type == null ? null : types.erasure(type);
  }

  /** What runs a call's tasks: an executor that it is given, or else the one that it is made on. */
  private @Nullable Value executor(Call call) {
    Value argument = executorArgument(call);
    Value receiver = call.receiver();
    if (argument != null || receiver == null) {
      return argument;
    }
    Type type = receiver.declaredType();
    return type != null && isExecutor(type) ? receiver : null;
  }

  private @Nullable Value executorArgument(Call call) {
    List<VarSymbol> parameters = call.callee().params();
    for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
      if (executeMethod(parameters.get(i).type) != null && contracts.keeps(call.callee(), i)) {
        return call.arguments().get(i);
      }
    }
    return null;
  }

  boolean isExecutor(Type type) {
    return executeMethod(type) != null;
  }

  private @Nullable MethodSymbol executeMethod(Type type) {
    return executeMethods
        .computeIfAbsent(types.erasure(type).tsym, of -> Optional.ofNullable(findExecute(of)))
        .orElse(null);
  }

  private @Nullable MethodSymbol findExecute(Symbol of) {
    for (Type supertype : types.closure(types.erasure(of.type))) {
      if (supertype.tsym.getQualifiedName().contentEquals(EXECUTOR)) {
        for (Symbol member : supertype.tsym.members().getSymbols()) {
          if (member instanceof MethodSymbol method && method.name.contentEquals("execute")) {
            return method;
          }
        }
      }
    }
    return null;
  }

  /** An executor whose {@code execute} can be read is followed into it; others say by contract. */
  private Disposition onExecutor(Value executor, Call call) {
    List<Body> bodies = new ArrayList<>();
    Handoff.Thread thread = null;
    boolean inline = false;
    for (Value origin : origins(executor, this::isExecutor)) {
      Type type = typeOf(origin);
      MethodSymbol execute = type == null ? null : executeMethod(type);
      MethodSymbol method = execute == null ? null : implementation(execute, type);
      if (execute == null || method == null || isWrapped(origin)) {
        continue;
      }
      Contract contract = promise(method, 0, type);
      List<Body> readable =
          contract != null && isPromised(contract) ? List.of() : bodies(execute, origin);
      if (!readable.isEmpty()) {
        bodies.addAll(readable);
      } else if (contract == null) {
        inline = true; // A stub says of it that its caller runs the task: ImmediateExecutor.
      } else if (contract.anyThread()) {
        return new Disposition.Given(OTHER);
      } else {
        thread = loop(contract, method, executor);
      }
    }
    if (thread == null && !bodies.isEmpty()) {
      return new Disposition.Followed(bodies, 0);
    }
    return new Disposition.Given(thread != null ? thread : inline ? CallbackThreads.CALLER : OTHER);
  }

  /**
   * Where what runs a call's tasks comes from. What else went into its making, a time unit say, or
   * was given to it for a callback, runs nothing.
   */
  private List<Value> origins(Value runner, Predicate<Type> runs) {
    List<Value> found =
        graph.origins(runner).stream()
            .filter(it -> it.declaredType() != null && runs.test(it.declaredType()))
            .toList();
    return found.isEmpty() ? List.of(runner) : found;
  }

  private List<Body> bodies(MethodSymbol method, Value object) {
    if (object instanceof Value.Self self) {
      return List.copyOf(graph.hierarchy().implementations(method, self.type()));
    }
    Body body =
        object instanceof Value.Created created
            ? graph.implementation(method, created.creation())
            : null;
    return body == null ? List.of() : List.of(body);
  }

  /** An executor made of another one, or a view of it, is taken for that other one. */
  private boolean isWrapped(Value origin) {
    if (!(origin instanceof Value.Result result) || executeMethod(result.call().type()) == null) {
      return false;
    }
    Value receiver = result.call().receiver();
    Type type = receiver == null ? null : receiver.declaredType();
    return executorArgument(result.call()) != null || (type != null && executeMethod(type) != null);
  }

  /** The interfaces that a parameter's type names, itself or as the elements of a collection. */
  List<ClassSymbol> interfacesOf(MethodSymbol method, int position) {
    List<Type> parameters = method.type.getParameterTypes();
    return position < 0 || position >= parameters.size()
        ? List.of()
        : interfaces.computeIfAbsent(parameters.get(position), this::findInterfaces);
  }

  private List<ClassSymbol> findInterfaces(Type parameter) {
    Set<ClassSymbol> found = new LinkedHashSet<>();
    collectInterfaces(parameter, found);
    return List.copyOf(found);
  }

  private void collectInterfaces(Type type, Set<ClassSymbol> found) {
    Type bound = types.skipTypeVars(types.isArray(type) ? types.elemtype(type) : type, false);
    bound = types.wildUpperBound(bound);
    // A bound may mention itself, as in T extends Comparable<T>: each interface is looked at once.
    if (bound.tsym instanceof ClassSymbol symbol && symbol.isInterface() && found.add(symbol)) {
      for (Type argument : bound.getTypeArguments()) {
        collectInterfaces(types.wildUpperBound(argument), found);
      }
    }
  }
}
