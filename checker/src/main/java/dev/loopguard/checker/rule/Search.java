package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Constraint;
import dev.loopguard.checker.facts.Scope;
import dev.loopguard.checker.facts.Translation;
import dev.loopguard.checker.facts.Unfinished;
import dev.loopguard.checker.graph.DeadCode;
import dev.loopguard.checker.graph.Handoff;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.graph.Kept;
import dev.loopguard.checker.held.Fact;
import dev.loopguard.checker.held.Held;
import dev.loopguard.checker.held.HeldAnalysis;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks backwards from all of a rule's sinks at once. What two sinks have in common is walked once,
 * so the work is bounded by the size of the graph, not by the number of sinks.
 */
final class Search {
  /** A program with more states than this is not analysed further. */
  private static final int MAX_STATES = 1_000_000;

  /**
   * Of the ways from sinks through class files no more are looked at than this and what is one step
   * further. A large program has some thousands; one library of callbacks may have any number.
   */
  private static final int MAX_IN_CLASS_FILES = 20_000;

  private final Rule rule;
  private final Entries entries;
  private final DeadCode dead;
  private final Translation translation;
  private final Unheard unheard;
  private final Order order;
  private final HeldAnalysis held;
  private final Suppression suppression;
  private final Unfinished unfinished;
  private final Ends ends;
  private final Map<State, Node> nodes = new LinkedHashMap<>();
  private final Deque<Node> todo = new ArrayDeque<>();
  private int inClassFiles;

  /** Is told where ways end that are no bugs, and why. */
  interface Ends {
    /** For whoever wants bugs only. */
    Ends IGNORED = (beyond, link, body, reason) -> {};

    /**
     * A way ends.
     *
     * @param beyond the state that it would lead into; null at the sink itself
     * @param link its last step, null where it ends on entering the body
     */
    void add(@Nullable Node beyond, @Nullable Link link, Body body, Reason reason);
  }

  /** A state with every way that leads to it. */
  static final class Node {
    final State state;
    final List<Edge> edges = new ArrayList<>();
    final List<Node> users = new ArrayList<>();

    Node(State state) {
      this.state = state;
    }
  }

  /**
   * One way into a state: through {@code link} from {@code from}, or, where {@code from} is null,
   * directly from the root of {@code bug}.
   */
  record Edge(@Nullable Link link, @Nullable Node from, Verdict.@Nullable Bug bug) {}

  Search(
      Rule rule,
      Entries entries,
      DeadCode dead,
      Translation translation,
      Unheard unheard,
      Order order,
      HeldAnalysis held,
      Suppression suppression,
      Unfinished unfinished,
      Ends ends) {
    this.ends = ends;
    this.rule = rule;
    this.entries = entries;
    this.dead = dead;
    this.translation = translation;
    this.unheard = unheard;
    this.order = order;
    this.held = held;
    this.suppression = suppression;
    this.unfinished = unfinished;
  }

  /** The way into a sink, or null where whoever gets there is right; then walks on from there. */
  @Nullable Edge from(Sink sink) {
    Body body = sink.frame().body();
    Link link = new Link(sink.site(), body, sink.symbol());
    if (dead.contains(body)) {
      ends.add(null, link, body, new Reason.Uncalled());
      return null;
    }
    if (sink.handedAway() != null) {
      Verdict verdict = rule.handed(sink.handedAway(), body, sink.need());
      if (verdict instanceof Verdict.Bug bug) {
        return new Edge(link, null, bug);
      }
      ends.add(null, link, body, new Reason.HandedOver(sink.handedAway()));
      return null;
    }
    Held before = sink.access() != null ? held.before(sink.access()) : before(sink.call());
    Call call = sink.access() == null ? sink.call() : null;
    return arrive(before, sink.frame(), call, sink.need(), link, null);
  }

  private Held before(@Nullable Call call) {
    return call == null ? new Held(true, Set.of()) : held.before(call);
  }

  /** Walks until nothing is left to walk. */
  void run() {
    run(MAX_STATES, MAX_IN_CLASS_FILES);
  }

  /** The same, or until there are so many states, and so many of class files beyond the sinks. */
  void run(int states, int ofClassFiles) {
    boolean cut = false;
    int atSinks = inClassFiles;
    while (!todo.isEmpty() && nodes.size() < states) {
      // Step by step, so that what is left out is the same in any order of the files.
      boolean enough = inClassFiles - atSinks > ofClassFiles;
      for (int left = todo.size(); left > 0 && nodes.size() < states; left--) {
        Node node = todo.remove();
        if (enough && isInClassFile(node.state)) {
          cut = true;
        } else {
          expand(node);
        }
      }
    }
    if (!todo.isEmpty()) {
      unfinished.search(rule.name() + ": more than " + states + " ways back from what it is about");
    }
    if (cut) {
      unfinished.search(rule.name() + ": more than " + ofClassFiles + " ways through class files");
    }
  }

  private static boolean isInClassFile(State state) {
    return state.frame().body().site().unit() == null;
  }

  /** What comes of a point in a frame that needs something and leads on through {@code link}. */
  private @Nullable Edge arrive(
      Held before, Frame frame, @Nullable Call call, Need need, Link link, @Nullable Node beyond) {
    if (!before.reachable()) {
      ends.add(beyond, link, frame.body(), new Reason.Unreachable());
      return null;
    }
    if (isSilenced(link.site().scope())) {
      ends.add(beyond, link, frame.body(), new Reason.Suppressed());
      return null;
    }
    Verdict verdict = rule.at(before, frame, need);
    if (verdict instanceof Verdict.Bug bug) {
      return new Edge(link, null, bug);
    }
    if (verdict instanceof Verdict.Fine) {
      ends.add(beyond, link, frame.body(), new Reason.Known(before.facts()));
      return null;
    }
    boolean lost =
        call != null
            && need.loop() != null
            && !need.ahead().givenAway()
            && held.isGivenAway(call, need.role(), need.loop());
    Set<Fact> when = Conditions.inside(frame.body(), before.facts());
    if (when == null) {
      ends.add(beyond, link, frame.body(), new Reason.Unreachable());
      return null;
    }
    Set<Constraint> constants = Constants.inside(frame.body(), call);
    constants.addAll(need.ahead().constants());
    Need here =
        need.with(need.ahead().when(when).given(Set.copyOf(constants))).after(before.facts());
    Need there = lost ? here.with(here.ahead().afterGivingAway()) : here;
    return new Edge(link, node(frame, there), null);
  }

  /** Findings are silenced each by the name of its check, but an explanation says where. */
  private boolean isSilenced(Scope scope) {
    return ends != Ends.IGNORED && suppression.covers(rule.name(), scope);
  }

  private Node node(Frame frame, Need need) {
    State state = new State(frame, need);
    Node node = nodes.get(state);
    if (node == null) {
      node = new Node(state);
      nodes.put(state, node);
      todo.add(node);
      if (isInClassFile(state)) {
        inClassFiles++;
      }
    }
    return node;
  }

  private void expand(Node node) {
    State state = node.state;
    Verdict verdict = rule.entering(state.frame(), state.need());
    if (verdict instanceof Verdict.Bug bug) {
      add(node, new Edge(null, null, bug));
    }
    boolean declared = verdict instanceof Verdict.Fine;
    if (verdict instanceof Verdict.Begun) {
      ends.add(node, null, state.frame().body(), new Reason.MadeByMain());
    } else if (declared) {
      ends.add(node, null, state.frame().body(), new Reason.Declared());
    }
    if (!(verdict instanceof Verdict.GoOn || declared)) {
      return;
    }
    List<Entry> ways = entries.of(state.frame());
    if (ways.isEmpty() && !declared) {
      ends.add(node, null, state.frame().body(), new Reason.Uncalled());
    }
    for (Entry entry : ways) {
      // Who calls or spawns what is declared is told at that call.
      Edge edge = declared && !isPosting(entry) ? null : through(entry, node);
      if (edge != null) {
        add(node, edge);
      }
    }
  }

  private static void add(Node node, Edge edge) {
    node.edges.add(edge);
    if (edge.from() != null) {
      edge.from().users.add(node);
    }
  }

  private static boolean isPosting(Entry entry) {
    return entry.invocation().thread() instanceof Handoff.Thread.Loop;
  }

  private @Nullable Edge through(Entry entry, Node node) {
    State state = node.state;
    Invocation invocation = entry.invocation();
    Call call = invocation.call();
    if (dead.contains(call.body())) {
      return null;
    }
    Body callee = state.frame().body();
    boolean plain = invocation.thread() instanceof Handoff.Thread.Caller;
    Map<Integer, Boolean> passed = Conditions.passed(state.need().ahead().when(), callee, call);
    Set<Constraint> constants = state.need().ahead().constants();
    if (!Conditions.mayPass(passed, call) || !Constants.mayPass(constants, callee, call)) {
      Link passing = new Link(call.site(), call.body(), callee.method());
      ends.add(node, passing, call.body(), new Reason.Unreachable());
      return null;
    }
    AccessPath teller = unheard.teller(invocation, callee, state.need());
    Need need = outside(state.need(), entry, callee).with(state.need().ahead().withTeller(teller));
    Link handing = new Link(call.site(), call.body(), call.callee());
    if (rule.isDone(invocation, need)) {
      ends.add(node, handing, call.body(), new Reason.Done());
      return null;
    }
    if (!plain) {
      if (isSilenced(call.site().scope())) {
        ends.add(node, handing, call.body(), new Reason.Suppressed());
        return null;
      }
      Verdict verdict = rule.handed(invocation, callee, need);
      if (verdict instanceof Verdict.Bug bug) {
        return new Edge(null, null, bug);
      }
      if (verdict instanceof Verdict.Fine) {
        ends.add(node, handing, call.body(), new Reason.HandedOver(invocation));
        return null;
      }
    }
    Frame frame = new Frame(call.body(), invocation.context());
    Link link =
        new Link(call.site(), call.body(), callee.isFunction() ? call.callee() : callee.method());
    if (unheard.isNew(teller, invocation, callee, state.need())) {
      ends.add(node, link, call.body(), new Reason.Unheard());
      return null;
    }
    Map<Body, Integer> awaited = order.awaited(need.ahead().awaited(), callee, call);
    if (order.isEarly(call, awaited)) {
      ends.add(node, link, call.body(), new Reason.NotYet());
      return null;
    }
    Set<Constraint> around = Constants.outside(constants, callee, call);
    Need later = need.with(need.ahead().awaiting(awaited).given(around));
    return arrive(held.before(call, passed), frame, call, later, link, node);
  }

  private Need outside(Need need, Entry entry, Body callee) {
    if (need.loop() == null && need.once() == null) {
      return need;
    }
    Kept kept = entry.invocation().kept();
    Call call = entry.invocation().call();
    // A call passes what it passes, wherever it has found what it is made on.
    boolean passed =
        call.callee() == entry.invocation().method()
            && translation.isOfParameter(callee, need.loop());
    if (!passed && entries.isOneOfSeveral(entry.invocation())) {
      return need.ofAnyLoop();
    }
    AccessPath loop =
        passed || kept == Kept.NOWHERE ? translation.outOf(callee, need.loop(), call) : null;
    if (loop != null) {
      return need.withLoop(loop);
    }
    if (need.loop() == null && !entry.followed()) {
      return calling(need, entry, callee);
    }
    if (kept == Kept.ANYWHERE) {
      return need.ofAnyLoop();
    }
    return need.isMadeIn(callee) && entry.home() != null
        ? need.madeThrough(entry.home())
        : need.elsewhere(entry.home());
  }

  /**
   * Who calls what makes the object, or surely calls the one object, gets to what needs the loop.
   */
  private Need calling(Need need, Entry entry, Body callee) {
    Call call = entry.invocation().call();
    if (need.once() != null && need.isMadeIn(callee)) {
      AccessPath words = translation.outOf(callee, need.once().path(), call);
      Need through = need.madeThrough(call.body().home());
      return words == null ? through : through.called(words);
    }
    return entry.home() == null ? need.ofAnyLoop() : need.madeThrough(entry.home());
  }

  Iterable<Node> nodes() {
    return nodes.values();
  }
}
