package dev.loopguard.checker.held;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.LoopExpressions;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.facts.Translation;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.model.Guarantee;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What calls do to what is held: by their declared guarantees, else by what their bodies show. */
final class Effects {
  private final CallGraph graph;
  private final Contracts contracts;
  private final Paths paths;
  private final LoopExpressions loops;
  private final Translation translation;
  private final Handover handover;
  private final Endings endings;
  private final Summaries summaries;
  private final Assigned assigned;

  Effects(
      CallGraph graph,
      Contracts contracts,
      Paths paths,
      LoopExpressions loops,
      Translation translation,
      Summaries summaries) {
    this.graph = graph;
    this.contracts = contracts;
    this.paths = paths;
    this.loops = loops;
    this.translation = translation;
    this.handover = new Handover(graph, contracts, loops, translation);
    this.endings = new Endings(graph, contracts, paths, handover);
    this.assigned = new Assigned(graph);
    this.summaries = summaries;
  }

  /** What a call does wherever it is made. */
  Effect of(Call call) {
    return of(call, argument -> Answer.UNKNOWN);
  }

  /**
   * What a call does in one place.
   *
   * @param answers what each of its arguments, being a boolean, tells there
   */
  Effect of(Call call, IntFunction<Answer> answers) {
    List<Guarantee> guarantees = contracts.guarantees(call.callee());
    Summary told = guarantees.isEmpty() ? inferred(call, answers) : declared(guarantees, call);
    return new Effect(new Ends(call), told);
  }

  /** The loops that the code of a thread runs, or null where that code is not known. */
  @Nullable Set<Fact> loopsOf(Value thread) {
    return handover.isKnown(thread) ? handover.endedWith(thread, paths.of(thread)) : null;
  }

  /** Where the loops come from that a call gives to another thread. */
  Set<Value> givenAway(Call call) {
    return handover.by(call).origins();
  }

  /** True if a call gives a loop to another thread. */
  boolean handsOver(Call call) {
    return !handover.by(call).isEmpty();
  }

  /**
   * True if a call changes nothing of what is held, unless an argument tells something: what it
   * runs tells nothing, or may not.
   */
  boolean isNone(Call call) {
    if (!contracts.guarantees(call.callee()).isEmpty()) {
      return false;
    }
    List<Body> targets = graph.targets(call);
    return targets.isEmpty()
        || targets.stream().anyMatch(target -> summaries.of(target).isOfArguments());
  }

  /** What is known once threads have ended. */
  Endings endings() {
    return endings;
  }

  boolean isOfCurrentThread(MethodSymbol method) {
    return contracts.isOfCurrentThread(method);
  }

  boolean isOfSameThread(MethodSymbol method) {
    return contracts.isOfSameThread(method);
  }

  /** What holds even where a call fails because there is nothing to call it on. */
  Set<Fact> orFailed(MethodSymbol callee, @Nullable AccessPath receiver) {
    Set<Fact> facts = new LinkedHashSet<>();
    for (Guarantee guarantee : contracts.guarantees(callee)) {
      if (guarantee.outcome().evenIfItThrew() && receiver != null) {
        facts.add(new Fact(guarantee.role(), receiver, Fact.Basis.OWNED));
      }
    }
    return facts;
  }

  /** Found out only where there is something to put an end to, which is almost nowhere. */
  private final class Ends implements Predicate<Fact> {
    private final Call call;
    private @Nullable Set<VarSymbol> fields;
    private Handover.@Nullable Loops taken;

    Ends(Call call) {
      this.call = call;
    }

    @Override
    public boolean test(Fact fact) {
      AccessPath loop = fact.loop();
      return loop != null
          && (loop.members().stream().anyMatch(this::isAssigned)
              || (fact.basis() == Fact.Basis.OWNED && isTaken(fact, loop)));
    }

    private boolean isAssigned(Symbol member) {
      if (!(member instanceof VarSymbol field) || Assigned.isFinal(field)) {
        return false;
      }
      if (fields == null) {
        fields = assigned.by(call);
      }
      return fields.contains(field);
    }

    private boolean isTaken(Fact fact, AccessPath loop) {
      if (taken == null) {
        taken = handover.by(call);
      }
      return !taken.isEmpty()
          && (taken.owned().contains(fact)
              || !Collections.disjoint(taken.origins(), origins(loop)));
    }
  }

  /** What a body holds from its start: by what it is itself, and by what it goes on to call. */
  Set<Fact> onEntry(Body body) {
    Set<Fact> facts = new LinkedHashSet<>();
    for (Guarantee guarantee : contracts.guarantees(body.method())) {
      if (guarantee.outcome() == Guarantee.Outcome.TAKES_OVER && !body.isFunction()) {
        AccessPath loop = loops.inside(guarantee.loop(), body);
        facts.add(new Fact(guarantee.role(), loop, Fact.Basis.OWNED));
      }
    }
    for (Call call : body.calls()) {
      for (Guarantee guarantee : contracts.guarantees(call.callee())) {
        AccessPath loop =
            guarantee.outcome() == Guarantee.Outcome.TAKES_OVER
                ? loops.at(guarantee.loop(), call)
                : null;
        if (loop != null) {
          facts.add(new Fact(guarantee.role(), loop, Fact.Basis.OWNED));
        }
      }
    }
    return facts;
  }

  /** What holds at a call although only the call makes it so: nothing is to be done before it. */
  Set<Fact> byItself(Call call) {
    Set<Fact> facts = new LinkedHashSet<>();
    for (Guarantee guarantee : contracts.guarantees(call.callee())) {
      if (guarantee.outcome() == Guarantee.Outcome.IF_MAIN) {
        facts.add(Fact.ifMain(guarantee.role()));
      }
    }
    return facts;
  }

  private Summary declared(List<Guarantee> guarantees, Call call) {
    Set<Fact> onThrow = new LinkedHashSet<>();
    Set<Fact> onReturn = new LinkedHashSet<>();
    Set<Fact> onTrue = new LinkedHashSet<>();
    Set<Fact> onFalse = new LinkedHashSet<>();
    Set<Fact> ofResult = new LinkedHashSet<>();
    for (Guarantee guarantee : guarantees) {
      if (guarantee.isOfResult()) {
        ofResult.add(new Fact(guarantee.role(), Summary.RESULT, Fact.Basis.OWNED));
        onReturn.add(new Fact(guarantee.role(), null, Fact.Basis.CREATED));
        continue;
      }
      if (guarantee.subject() != Guarantee.Subject.LOOP_THREAD) {
        switch (guarantee.outcome()) {
          case TRUE -> addState(guarantee, call, onTrue, onFalse);
          case FALSE -> addState(guarantee, call, onFalse, onTrue);
          default -> addState(guarantee, call, onReturn, Set.of());
        }
        continue;
      }
      AccessPath loop = loops.at(guarantee.loop(), call);
      Fact checked = new Fact(guarantee.role(), loop, Fact.Basis.CHECKED);
      Fact absent = new Fact(guarantee.role(), loop, Fact.Basis.ABSENT);
      switch (guarantee.outcome()) {
        case RETURNED -> onReturn.add(checked);
        case TRUE -> {
          onTrue.add(checked);
          onFalse.add(absent);
        }
        case FALSE -> {
          onFalse.add(checked);
          onTrue.add(absent);
        }
        case IF_MAIN -> onReturn.add(Fact.ifMain(guarantee.role()));
        case RETURNED_OR_THREW, TAKES_OVER ->
            onThrow.add(new Fact(guarantee.role(), loop, Fact.Basis.OWNED));
      }
    }
    onReturn.addAll(onThrow);
    return new Summary(true, onReturn, onThrow, onTrue, onFalse, ofResult, null);
  }

  /** To be in a context is no news: whoever asks there asks so as not to be. */
  private void addState(Guarantee guarantee, Call call, Set<Fact> onYes, Set<Fact> onNo) {
    AccessPath receiver = paths.of(call.receiver());
    if (guarantee.subject() == Guarantee.Subject.CONTEXT) {
      onNo.add(new Fact(guarantee.role(), null, Fact.Basis.OUTSIDE));
    } else if (guarantee.subject() == Guarantee.Subject.ENDED) {
      onYes.addAll(endings.of(call));
    } else if (receiver != null) {
      boolean done = guarantee.subject() == Guarantee.Subject.DONE;
      Fact.Basis basis = done ? Fact.Basis.DONE : Fact.Basis.READY;
      onYes.add(new Fact(guarantee.role(), receiver, basis));
    }
  }

  /** The bodies whose summaries tell what the calls of a body do. */
  List<Body> helpers(Body body) {
    List<Body> helpers = new ArrayList<>();
    for (Call call : body.calls()) {
      if (contracts.guarantees(call.callee()).isEmpty()) {
        helpers.addAll(graph.targets(call));
      }
    }
    return helpers;
  }

  private Summary inferred(Call call, IntFunction<Answer> answers) {
    Summary all = null;
    boolean telling =
        IntStream.range(0, call.arguments().size())
            .anyMatch(i -> !answers.apply(i).equals(Answer.UNKNOWN));
    for (Body target : graph.targets(call)) {
      Summary summary = telling ? summaries.ofTelling(target) : summaries.of(target);
      Summary one = translated(summary, target, call, answers);
      all = all == null ? one : all.or(one);
    }
    return all == null ? Summary.NOTHING : all;
  }

  private Summary translated(Summary summary, Body target, Call call, IntFunction<Answer> answers) {
    Set<Fact> ofResult = new LinkedHashSet<>(summary.ofResult());
    if (call.kind() == Call.Kind.NEW) {
      AccessPath self = AccessPath.self(target);
      for (Fact fact : summary.onReturn()) {
        if (fact.loop() != null && fact.loop().startsWith(self)) {
          ofResult.add(fact.withLoop(fact.loop().from(Summary.RESULT, 0)));
        }
      }
      ofResult.addAll(ofArguments(call));
    }
    return new Summary(
        summary.returns(),
        translated(summary.onReturn(), target, call, answers),
        translated(summary.onThrow(), target, call, answers),
        translated(summary.onTrue(), target, call, answers),
        translated(summary.onFalse(), target, call, answers),
        ofResult,
        summary.ofValue() == null
            ? null
            : summary.ofValue().with(facts -> translated(facts, target, call, answers)));
  }

  /** What a new object has been given that was made on the spot: {@code new Conn(create())}. */
  private Set<Fact> ofArguments(Call construction) {
    Set<Fact> facts = new LinkedHashSet<>();
    for (int i = 0; i < construction.arguments().size(); i++) {
      if (!(construction.arguments().get(i) instanceof Value.Result argument)) {
        continue;
      }
      for (Guarantee guarantee : contracts.guarantees(argument.call().callee())) {
        if (guarantee.isOfResult()) {
          for (VarSymbol keeper : paths.keepers(construction.callee(), i)) {
            AccessPath kept = Summary.RESULT.then(keeper);
            facts.add(new Fact(guarantee.role(), kept, Fact.Basis.OWNED));
          }
        }
      }
    }
    return facts;
  }

  private Set<Fact> translated(
      Set<Fact> facts, Body target, Call call, IntFunction<Answer> answers) {
    Set<Fact> here = new LinkedHashSet<>();
    for (Fact fact : facts) {
      if (fact.isOfBoolean()) {
        here.addAll(ofArgument(fact, target, answers));
        continue;
      }
      AccessPath loop = fact.loop() == null ? null : translation.outOf(target, fact.loop(), call);
      if (fact.loop() == null || loop != null) {
        here.add(fact.withLoop(loop));
      }
    }
    here.addAll(endings.of(here));
    return here;
  }

  /** What the caller learns from the value that an argument must have had. */
  private static Set<Fact> ofArgument(Fact fact, Body target, IntFunction<Answer> answers) {
    int position =
        fact.loop() != null && fact.loop().root() instanceof AccessPath.Root.Variable parameter
            ? target.parameters().indexOf(parameter.symbol())
            : -1;
    if (position < 0) {
      return Set.of();
    }
    Answer answer = answers.apply(position);
    Set<Fact> told = fact.basis() == Fact.Basis.TRUE ? answer.whenTrue() : answer.whenFalse();
    return told == null ? Set.of() : told;
  }

  List<Value> origins(AccessPath path) {
    Value value = path.lastStep();
    return value == null ? List.of() : graph.origins(value);
  }
}
