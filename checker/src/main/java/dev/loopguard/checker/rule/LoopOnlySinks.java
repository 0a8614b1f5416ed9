package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.FieldAccess;
import dev.loopguard.checker.graph.Activation;
import dev.loopguard.checker.graph.GivenAway;
import dev.loopguard.checker.graph.Handoff;
import dev.loopguard.checker.graph.Hierarchy;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.graph.Kept;
import dev.loopguard.checker.model.Contract;
import dev.loopguard.checker.model.Provenance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every call of loop-only code, every access to a loop-only field, every use of a loop-only task.
 */
final class LoopOnlySinks {
  private final Analysis analysis;
  private final List<Sink> sinks = new ArrayList<>();

  LoopOnlySinks(Analysis analysis) {
    this.analysis = analysis;
  }

  List<Sink> find() {
    for (Body body : analysis.program().bodies()) {
      body.calls().forEach(this::addCall);
      body.calls().forEach(this::addGivenAway);
      for (FieldAccess access : body.accesses()) {
        addAccess(access);
      }
      if (!body.isFunction()) {
        addTasks(body);
        addOverride(body);
      }
    }
    return sinks;
  }

  private void addCall(Call call) {
    boolean runsInitialisers =
        call.kind() == Call.Kind.CONSTRUCTION && !call.callee().isConstructor();
    Contract contract = runsInitialisers ? null : analysis.contracts().of(call.callee());
    if (contract != null && contract.loopOnly()) {
      AccessPath loop = analysis.loops().at(contract.loop(), call);
      addWritten(call, contract, loop, call.callee(), new HashSet<>());
    }
  }

  /** What a constructor that nobody wrote calls is told where somebody wrote {@code new}. */
  private void addWritten(
      Call call,
      Contract contract,
      @Nullable AccessPath loop,
      MethodSymbol callee,
      Set<Body> seen) {
    boolean written = (call.body().method().flags() & Flags.GENERATEDCONSTR) == 0;
    if (written) {
      add(call.body(), Activation.ANY, call, null, callee, contract, loop);
    } else if (seen.add(call.body())) {
      for (Call caller : analysis.graph().callers(call.body())) {
        addWritten(caller, contract, null, callee, seen);
      }
    }
  }

  /** Loop-only code that is given to another thread as it is: no call of it can be seen. */
  private void addGivenAway(Call call) {
    Set<Sink> given = new LinkedHashSet<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      for (GivenAway away : analysis.graph().givenAway(call, i)) {
        Contract contract = analysis.contracts().of(away.implementation());
        if (contract != null && contract.loopOnly()) {
          given.add(
              new Sink(
                  new Frame(call.body(), Activation.ANY),
                  call,
                  null,
                  away.implementation(),
                  contract,
                  new Need(contract.role(), null),
                  away.invocation()));
        }
      }
    }
    sinks.addAll(given);
  }

  private void addAccess(FieldAccess access) {
    Contract contract = analysis.contracts().ofField(access.field());
    if (contract == null || !contract.loopOnly() || isConstruction(access)) {
      return;
    }
    AccessPath loop = analysis.loops().at(contract.loop(), access);
    add(access.body(), Activation.ANY, null, access, access.field(), contract, loop);
  }

  /** A constructor fills its own object's fields before anybody else knows the object. */
  private boolean isConstruction(FieldAccess access) {
    Body body = access.body();
    return !body.isFunction()
        && access.field().owner == body.type()
        && (access.owner() == null || AccessPath.self(body).equals(AccessPath.of(access.owner())))
        && runsInConstructorsOnly(body, new ArrayList<>());
  }

  private boolean runsInConstructorsOnly(Body body, List<Body> seen) {
    if (body.kind() == Body.Kind.INITIALISER || body.method().isConstructor()) {
      return true;
    }
    if (!body.method().isPrivate() || seen.contains(body)) {
      return seen.contains(body);
    }
    seen.add(body);
    List<Call> callers = analysis.graph().callers(body);
    return !callers.isEmpty()
        && callers.stream()
            .allMatch(
                call ->
                    !call.body().isFunction()
                        && call.body().type() == body.type()
                        && runsInConstructorsOnly(call.body(), seen));
  }

  /** Loop-only code that is called by the name of a supertype's method, which says nothing. */
  private void addOverride(Body body) {
    Contract contract = body.kind() == Body.Kind.METHOD ? declared(body.method()) : null;
    if (contract == null || !contract.loopOnly()) {
      return;
    }
    Hierarchy hierarchy = analysis.graph().hierarchy();
    for (MethodSymbol above : hierarchy.overridden(body.method())) {
      if (analysis.contracts().of(above) != null) {
        continue;
      }
      for (ClassSymbol type : hierarchy.subclasses(body.type())) {
        if (hierarchy.implementation(above, type) == body) {
          addCallsBy(above, type, body.method(), contract);
        }
      }
    }
  }

  private @Nullable Contract declared(MethodSymbol method) {
    Contract contract = analysis.contracts().of(method);
    return contract != null && contract.provenance() == Provenance.DECLARED ? contract : null;
  }

  private void addCallsBy(
      MethodSymbol above, ClassSymbol type, MethodSymbol method, Contract contract) {
    Set<Sink> calls = new LinkedHashSet<>();
    for (Creation creation : analysis.graph().creationsOf(type)) {
      for (Invocation invocation : analysis.flows().of(creation, Activation.ANY).of(above)) {
        if (invocation.thread() instanceof Handoff.Thread.Caller
            && invocation.call().callee() == above) {
          Frame frame = new Frame(invocation.call().body(), invocation.context());
          Need need = new Need(contract.role(), null);
          calls.add(new Sink(frame, invocation.call(), null, method, contract, need, null));
        }
      }
    }
    sinks.addAll(calls);
  }

  /**
   * What becomes, in the body, of the tasks that it was promised to run on the loop's thread only.
   */
  private void addTasks(Body body) {
    for (int i = 0; i < body.parameters().size(); i++) {
      Contract contract = analysis.contracts().ofParameter(body.method(), i);
      if (contract != null && contract.loopOnly() && contract.provenance() == Provenance.DECLARED) {
        addTask(body.parameters().get(i), contract, body);
      }
    }
  }

  private void addTask(VarSymbol parameter, Contract contract, Body body) {
    AccessPath loop = analysis.loops().inside(contract.loop(), body);
    for (Invocation invocation : analysis.flows().ofParameter(parameter).all()) {
      boolean here = invocation.thread() instanceof Handoff.Thread.Caller;
      if (!here || analysis.isFunctional(invocation.method())) {
        Frame frame = new Frame(invocation.call().body(), invocation.context());
        Need need = new Need(contract.role(), invocation.kept() == Kept.NOWHERE ? loop : null);
        sinks.add(
            new Sink(
                frame,
                invocation.call(),
                null,
                parameter,
                contract,
                need,
                here ? null : invocation));
      }
    }
  }

  private void add(
      Body body,
      Activation context,
      @Nullable Call call,
      @Nullable FieldAccess access,
      Symbol symbol,
      Contract contract,
      @Nullable AccessPath loop) {
    sinks.add(
        new Sink(
            new Frame(body, context),
            call,
            access,
            symbol,
            contract,
            new Need(contract.role(), loop),
            null));
  }
}
