package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Translation;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.Activation;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.graph.Caller;
import dev.loopguard.checker.model.Contracts;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Are two loops provably not the same? They are if each is known to come from calls that make a
 * loop, and none of these calls is the same.
 */
final class Difference {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_NAMES = 4;

  private final CallGraph graph;
  private final Contracts contracts;
  private final Translation translation;

  Difference(CallGraph graph, Contracts contracts, Translation translation) {
    this.graph = graph;
    this.contracts = contracts;
    this.translation = translation;
  }

  /**
   * A path.
   *
   * @param fixed whether it stays as it is whoever calls: no caller has words for it
   */
  private record Name(AccessPath path, boolean fixed) {}

  /** Of two paths in the words of a body that was entered in a certain way. */
  boolean provable(
      @Nullable AccessPath one, @Nullable AccessPath other, Body body, Activation context) {
    return one != null
        && other != null
        && provable(new Name(one, false), new Name(other, false), body.home(), context, 0);
  }

  /** The same where the other path is in the words of code elsewhere, which no caller knows. */
  boolean provableElsewhere(
      @Nullable AccessPath one, AccessPath other, Body body, Activation context) {
    return one != null
        && provable(new Name(one, false), new Name(other, true), body.home(), context, 0);
  }

  private boolean provable(Name one, Name other, Body home, Activation context, int depth) {
    if (one.path().equals(other.path()) || depth > MAX_DEPTH) {
      return false;
    }
    // What one caller passes is what may differ, not what different callers pass.
    if (!one.fixed() || !other.fixed()) {
      for (Caller caller : graph.callers(home, context)) {
        Call call = caller.call();
        if (provable(
            outside(one, home, call),
            outside(other, home, call),
            call.body().home(),
            caller.context(),
            depth + 1)) {
          return true;
        }
      }
    }
    return areApart(one.path(), other.path());
  }

  private Name outside(Name name, Body home, Call call) {
    AccessPath there = name.fixed() ? null : translation.outOf(home, name.path(), call);
    return there == null ? new Name(name.path(), true) : new Name(there, false);
  }

  private boolean areApart(AccessPath one, AccessPath other) {
    Set<Call> oneMaker = makers(one);
    Set<Call> otherMaker = makers(other);
    return oneMaker != null && otherMaker != null && Collections.disjoint(oneMaker, otherMaker);
  }

  /** The calls that may have made the loop, or null where one cannot know them all. */
  private @Nullable Set<Call> makers(AccessPath path) {
    Value value = value(path);
    if (path.members().isEmpty()) {
      return value == null ? null : makers(value);
    }
    Symbol last = path.members().get(path.members().size() - 1);
    if (!(last instanceof VarSymbol field) || (field.flags() & Flags.FINAL) == 0) {
      return null;
    }
    return makers(
        value instanceof Value.FieldOf of ? graph.given(of) : new Value.FieldOf(null, field));
  }

  /** What a path names; null where a step is no field. */
  private static @Nullable Value value(AccessPath path) {
    Value value =
        path.root() instanceof AccessPath.Root.Variable variable
            ? new Value.Variable(variable.symbol())
            : path.root() instanceof AccessPath.Root.Self self
                ? new Value.Self(self.home(), self.home().type())
                : null;
    for (Symbol member : path.members()) {
      if (!(member instanceof VarSymbol field)) {
        return null;
      }
      value = new Value.FieldOf(value, field);
    }
    return value;
  }

  private @Nullable Set<Call> makers(Value loop) {
    return makers(loop, MAX_NAMES);
  }

  /** What has been given another name is asked for where it has got that, as far as one can. */
  private @Nullable Set<Call> makers(Value loop, int left) {
    List<Value> before = left == 0 ? List.of() : before(loop);
    if (before.isEmpty()) {
      return ofOrigins(loop);
    }
    Set<Call> makers = new HashSet<>();
    for (Value value : before) {
      Set<Call> some = makers(value, left - 1);
      if (some == null) {
        return null;
      }
      makers.addAll(some);
    }
    return makers;
  }

  /** All that a value may have been before it got its name; nothing where that is not known. */
  private List<Value> before(Value value) {
    if (value instanceof Value.FieldOf field && (field.field().flags() & Flags.FINAL) != 0) {
      Value given = graph.given(field);
      return given.equals(value) ? List.of() : List.of(given);
    }
    return value instanceof Value.Variable variable ? graph.passed(variable.symbol()) : List.of();
  }

  private @Nullable Set<Call> ofOrigins(Value loop) {
    Set<Call> makers = new HashSet<>();
    for (Value origin : graph.origins(loop)) {
      if (!graph.mayBe(origin, loop)) {
        continue;
      }
      if (!(origin instanceof Value.Result result)
          || !contracts.makesLoop(result.call().callee())) {
        return null;
      }
      makers.add(result.call());
    }
    return makers.isEmpty() ? null : makers;
  }
}
