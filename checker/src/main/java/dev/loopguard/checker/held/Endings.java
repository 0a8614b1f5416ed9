package dev.loopguard.checker.held;

import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.model.Guarantee;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known once threads have ended: they are nobody's, nor are the loops that they ran. A
 * thread is one, or has run what an executor was given.
 */
final class Endings {
  private final CallGraph graph;
  private final Contracts contracts;
  private final Paths paths;
  private final Handover handover;
  private @Nullable List<Call> handovers;

  Endings(CallGraph graph, Contracts contracts, Paths paths, Handover handover) {
    this.graph = graph;
    this.contracts = contracts;
    this.paths = paths;
    this.handover = handover;
  }

  /** True if a call returns only once threads have ended. */
  boolean isJoin(Call call) {
    return contracts.guarantees(call.callee()).stream()
        .anyMatch(
            told ->
                told.subject() == Guarantee.Subject.ENDED
                    && told.outcome() == Guarantee.Outcome.RETURNED);
  }

  /**
   * What is known where the threads have ended that a call is made on, itself or their executor.
   */
  Set<Fact> of(Call call) {
    Value receiver = call.receiver();
    if (receiver == null) {
      return Set.of();
    }
    AccessPath path = paths.of(receiver);
    Set<Fact> facts = endedWith(receiver, path);
    if (path != null) {
      facts.add(new Fact("", path, Fact.Basis.ENDED));
      facts.add(new Fact("", path, Fact.Basis.DONE));
    }
    return facts;
  }

  /** The loops that have ended with the threads of which that is told. */
  Set<Fact> of(Set<Fact> told) {
    Set<Fact> facts = new LinkedHashSet<>();
    for (Fact fact : told) {
      AccessPath path = fact.basis() == Fact.Basis.ENDED ? fact.loop() : null;
      Value thread = path == null ? null : path.lastStep();
      if (path != null && thread != null) {
        facts.addAll(endedWith(thread, path));
      }
    }
    return facts;
  }

  private Set<Fact> endedWith(Value thread, @Nullable AccessPath path) {
    Set<Fact> facts = new LinkedHashSet<>(handover.endedWith(thread, path));
    if (path != null) {
      facts.addAll(givenTo(thread, path));
    }
    return facts;
  }

  /** The loops of all the threads that a value out of a collection may be, once joined. */
  Set<Fact> ofAny(Call join, Value thread) {
    Set<Fact> facts = new LinkedHashSet<>();
    for (Value origin : graph.origins(thread)) {
      if (origin instanceof Value.Created made) {
        for (Fact fact : handover.endedWith(origin, null)) {
          facts.add(fact);
          AccessPath loop = fact.loop();
          if (loop != null && isSelf(loop, made) && isKeptBy(join.body().home(), thread)) {
            facts.add(fact.withLoop(loop.from(AccessPath.self(join.body().home()), 0)));
          }
        }
      }
    }
    return facts;
  }

  private static boolean isSelf(AccessPath loop, Value.Created made) {
    return loop.root().equals(new AccessPath.Root.Self(made.creation().body().home()));
  }

  /** True of what an object keeps in a collection of its own: it has made it, too. */
  private boolean isKeptBy(Body home, Value thread) {
    Value kept =
        thread instanceof Value.Variable variable ? paths.onlyValue(variable.symbol()) : thread;
    return kept instanceof Value.Element element
        && element.container() instanceof Value.FieldOf field
        && field.owner() instanceof Value.Self self
        && self.home() == home
        && self.type() == home.type()
        && field.field().isPrivate();
  }

  /** The loops that an executor has run, as far as the code says so that calls it by its name. */
  private Set<Fact> givenTo(Value executor, AccessPath path) {
    if (!isOneExecutor(executor)) {
      return Set.of();
    }
    Set<Fact> facts = new LinkedHashSet<>();
    for (Call call : handovers()) {
      AccessPath there = paths.of(call.receiver());
      if (there != null) {
        handover.by(call).owned().forEach(fact -> addSeen(fact, there, path, facts));
      }
    }
    return facts;
  }

  private boolean isOneExecutor(Value value) {
    return graph.isExecutor(value)
        && graph.origins(value).stream().filter(it -> graph.mayBe(it, value)).count() == 1;
  }

  /** The calls that give an executor a loop to run. */
  private List<Call> handovers() {
    if (handovers == null) {
      handovers =
          graph.program().bodies().stream()
              .flatMap(body -> body.calls().stream())
              .filter(call -> call.receiver() != null && graph.isExecutor(call.receiver()))
              .filter(call -> !handover.by(call).owned().isEmpty())
              .toList();
    }
    return handovers;
  }

  private static void addSeen(Fact fact, AccessPath there, AccessPath here, Set<Fact> facts) {
    AccessPath loop = fact.loop() == null ? null : seenFrom(fact.loop(), there, here);
    if (loop != null) {
      facts.add(fact.withLoop(loop));
    }
  }

  /** A loop as code names it that calls the executor {@code here}, not {@code there}. */
  private static @Nullable AccessPath seenFrom(AccessPath loop, AccessPath there, AccessPath here) {
    if (there.equals(here)) {
      return loop;
    }
    AccessPath owner = there.owner();
    AccessPath ownerHere = here.owner();
    return Objects.equals(there.lastStep(), here.lastStep())
            && owner != null
            && ownerHere != null
            && loop.startsWith(owner)
        ? loop.from(ownerHere, owner.members().size())
        : null;
  }
}
