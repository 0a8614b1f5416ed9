package dev.loopguard.checker.held;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.ControlFlow;
import dev.loopguard.checker.facts.ControlFlow.Condition;
import dev.loopguard.checker.facts.ControlFlow.Point;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dataflow of one body that was read from a class file, solved. */
final class ClassFileFlow {
  /** Facts only ever get fewer, so this many rounds are never needed. */
  private static final int MAX_ROUNDS = 1_000;

  /** Nobody asks further than that for a thread: {@code display.getShell().getDisplay()...}. */
  private static final int MAX_DEPTH = 10;

  private final Body body;
  private final ControlFlow flow;
  private final Effects effects;
  private final Paths paths;
  private final @Nullable HeldStore[] before;
  private final Map<Call, Effect> known = new HashMap<>();

  /**
   * By handler: what is held besides where something fails {@linkplain Unannounced unannounced}.
   */
  private Map<Integer, Set<Fact>> planned = Map.of();

  /**
   * @param flow null for a body without one, in which nothing is held
   */
  ClassFileFlow(Body body, @Nullable ControlFlow flow, Effects effects, Paths paths) {
    this.body = body;
    this.flow = flow == null ? new ControlFlow(List.of(), Map.of()) : flow;
    this.effects = effects;
    this.paths = paths;
    this.before = new HeldStore[this.flow.points().size()];
    solve();
  }

  /** What is held just before a call or a field access. */
  Held before(Object place) {
    Integer point = flow.places().get(place);
    if (point == null) {
      return Held.NOTHING;
    }
    HeldStore store = before[point];
    return store == null || !store.isReachable() ? Held.UNREACHABLE : new Held(true, store.facts());
  }

  private void solve() {
    run();
    // What is known of an inner block says more of the one around it.
    for (int depth = 0; depth < Unannounced.MAX_DEPTH; depth++) {
      Map<Integer, Set<Fact>> next = planned();
      if (next.equals(planned)) {
        break;
      }
      planned = next;
      Arrays.fill(before, null);
      run();
    }
  }

  private void run() {
    boolean changed = before.length > 0;
    if (changed) {
      before[0] = HeldStore.EMPTY.with(effects.onEntry(body));
    }
    for (int round = 0; changed && round < MAX_ROUNDS; round++) {
      changed = false;
      for (int i = 0; i < before.length; i++) {
        HeldStore store = before[i];
        if (store != null && store.isReachable()) {
          changed |= step(flow.points().get(i), store);
        }
      }
    }
  }

  private boolean step(Point point, HeldStore store) {
    boolean changed = false;
    for (int handler : point.handlers()) {
      changed |= flowTo(handler, failed(point, store, handler));
    }
    for (int i = 0; i < point.next().size(); i++) {
      changed |= flowTo(point.next().get(i), after(point, store, i));
    }
    return changed;
  }

  /** What is held where a handler takes over. */
  private HeldStore failed(Point point, HeldStore store, int handler) {
    Set<Fact> more = planned.getOrDefault(handler, Set.of());
    if (point.call() == null) {
      return point.kind() == ControlFlow.Kind.THROW ? store : store.with(more);
    }
    Effect effect = effect(point.call());
    Summary told = effect.told();
    HeldStore threw = store.without(effect.ends()).with(told.onThrow());
    boolean announced =
        !told.returns()
            || !told.onThrow().containsAll(told.onReturn())
            || point.call().callee().getThrownTypes().stream().anyMatch(t -> !Unannounced.isAny(t));
    return announced ? threw : threw.with(more);
  }

  /** What is held where it goes on in the given one of its ways. */
  private HeldStore after(Point point, HeldStore store, int way) {
    HeldStore after = store;
    if (point.call() != null) {
      Effect effect = effect(point.call());
      if (!effect.told().returns()) {
        return HeldStore.UNREACHABLE;
      }
      after = store.without(effect.ends()).with(effect.told().onReturn());
    }
    for (Value target : point.targets()) {
      after = assign(target, point.value(), store, after);
    }
    return point.kind() == ControlFlow.Kind.BRANCH ? where(point, way == 1, after) : after;
  }

  /** What is held wherever the code that a handler watches over is left, but by an exception. */
  private Map<Integer, Set<Fact>> planned() {
    Map<Integer, HeldStore> ends = new HashMap<>();
    for (int i = 0; i < before.length; i++) {
      Point point = flow.points().get(i);
      HeldStore store = before[i];
      for (int handler : store == null ? List.<Integer>of() : point.handlers()) {
        if (point.kind() == ControlFlow.Kind.RETURN) {
          ends.merge(handler, store, HeldStore::leastUpperBound);
        }
        for (int way = 0; way < point.next().size(); way++) {
          int next = point.next().get(way);
          if (next < 0 || !flow.points().get(next).handlers().contains(handler)) {
            ends.merge(handler, after(point, store, way), HeldStore::leastUpperBound);
          }
        }
      }
    }
    Set<Fact> start = effects.onEntry(body);
    Map<Integer, Set<Fact>> gained = new HashMap<>();
    ends.forEach((handler, end) -> gained.put(handler, Unannounced.gained(end, start)));
    gained.values().removeIf(Set::isEmpty);
    return gained;
  }

  private boolean flowTo(int point, HeldStore store) {
    if (point < 0 || !store.isReachable()) {
      return false;
    }
    HeldStore old = before[point];
    HeldStore merged = old == null ? store : old.leastUpperBound(store);
    before[point] = merged;
    return !merged.equals(old);
  }

  private Effect effect(Call call) {
    return known.computeIfAbsent(call, effects::of);
  }

  private HeldStore assign(Value target, @Nullable Value value, HeldStore store, HeldStore after) {
    AccessPath path = paths.of(target);
    Set<Fact> gained = path == null || value == null ? Set.of() : factsOf(value, store, path);
    HeldStore ended = after;
    if (target instanceof Value.Variable variable) {
      ended = after.assignedVariable(variable.symbol());
    } else if (target instanceof Value.FieldOf field) {
      ended = after.assignedField(field.field());
    }
    return ended.with(gained);
  }

  /** What holds of a value that is called {@code name} from now on. */
  private Set<Fact> factsOf(Value value, HeldStore store, AccessPath name) {
    Set<Fact> facts = new LinkedHashSet<>();
    AccessPath path = paths.of(value);
    if (path != null && !path.equals(name)) {
      facts.addAll(store.copies(path, name, paths::canonical));
    }
    Call maker =
        value instanceof Value.Result result
            ? result.call()
            : value instanceof Value.Created created ? created.creation().construction() : null;
    if (maker != null) {
      for (Fact fact : effect(maker).told().ofResult()) {
        AccessPath loop = fact.loop() == null ? null : fact.loop().from(name, 0);
        facts.add(fact.withLoop(loop == null ? null : paths.canonical(loop)));
      }
    }
    return facts;
  }

  /** What is held where the condition is as {@code truth} says. */
  private HeldStore where(Point point, boolean truth, HeldStore store) {
    if (point.condition().isEmpty()) {
      return store;
    }
    Set<Fact> common = null;
    for (Condition condition : point.condition()) {
      Set<Fact> told = told(condition, truth);
      if (told == null) {
        continue;
      }
      if (common == null) {
        common = new LinkedHashSet<>(told);
      } else {
        common.retainAll(told);
      }
    }
    return common == null ? HeldStore.UNREACHABLE : store.with(common);
  }

  /** Null where the condition is never so, or is not known to be yet. */
  private @Nullable Set<Fact> told(Condition condition, boolean truth) {
    if (condition instanceof Condition.Returned returned) {
      return told(answer(returned.call(), 0), truth);
    } else if (condition instanceof Condition.Same same) {
      return told(answer(same.one(), 0).same(answer(same.other(), 0)), truth);
    } else if (condition instanceof Condition.IsNull isNull) {
      return told(answer(isNull.object(), 0).ofNull(), truth);
    }
    if (condition instanceof Condition.Constant constant) {
      if (constant.value() != truth) {
        return null;
      }
      // What was held where the constant was chosen is why it was chosen.
      HeldStore chosen = constant.point() < 0 ? HeldStore.EMPTY : before[constant.point()];
      return chosen == null || !chosen.isReachable() ? null : chosen.facts();
    }
    if (condition instanceof Condition.Passed passed) {
      return told(Fact.answer(passed.parameter()), truth);
    }
    return Set.of();
  }

  private static @Nullable Set<Fact> told(Answer answer, boolean truth) {
    return truth ? answer.whenTrue() : answer.whenFalse();
  }

  /** What an object tells by being the current thread's, or not. */
  private Answer answer(@Nullable Value object, int depth) {
    Value value =
        object instanceof Value.Variable variable ? paths.onlyValue(variable.symbol()) : object;
    return value instanceof Value.Result result && depth < MAX_DEPTH
        ? answer(result.call(), depth + 1)
        : Answer.UNKNOWN;
  }

  private Answer answer(Call call, int depth) {
    if (effects.isOfCurrentThread(call.callee())) {
      return Answer.TRUE;
    } else if (effects.isOfSameThread(call.callee())) {
      return answer(call.receiver(), depth);
    } else if (call.callee().name.contentEquals("equals")
        && call.receiver() != null
        && call.arguments().size() == 1) {
      return answer(call.receiver(), depth).same(answer(call.arguments().get(0), depth));
    }
    Summary told = effect(call).told();
    return new Answer(told.onTrue(), told.onFalse());
  }

  /** What a call of the body tells. */
  Summary summary() {
    if (before.length == 0) {
      return Summary.NOTHING;
    }
    HeldStore exit = HeldStore.UNREACHABLE;
    HeldStore whenTrue = HeldStore.UNREACHABLE;
    HeldStore whenFalse = HeldStore.UNREACHABLE;
    List<Set<Fact>> results = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      Point point = flow.points().get(i);
      HeldStore store = before[i];
      if (point.kind() != ControlFlow.Kind.RETURN || store == null || !store.isReachable()) {
        continue;
      }
      exit = exit.leastUpperBound(store);
      if (point.value() == null) {
        whenTrue = whenTrue.leastUpperBound(where(point, true, store));
        whenFalse = whenFalse.leastUpperBound(where(point, false, store));
      } else {
        Answer told = answer(point.value(), 0);
        whenTrue = whenTrue.leastUpperBound(store.where(told, true));
        whenFalse = whenFalse.leastUpperBound(store.where(told, false));
        results.add(factsOf(point.value(), store, Summary.RESULT));
      }
    }
    return new Summary(
        exit.isReachable(),
        told(exit),
        Set.of(),
        told(whenTrue),
        told(whenFalse),
        Summary.inAll(results),
        null);
  }

  /** The facts that mean something outside: about a parameter, {@code this}, a static. */
  private Set<Fact> told(HeldStore store) {
    Set<Fact> told = new LinkedHashSet<>();
    for (Fact fact : store.facts()) {
      AccessPath loop = fact.loop();
      VarSymbol variable =
          loop != null && loop.root() instanceof AccessPath.Root.Variable root
              ? root.symbol()
              : null;
      if (variable == null || body.parameters().contains(variable)) {
        told.add(fact);
      }
    }
    return told;
  }
}
