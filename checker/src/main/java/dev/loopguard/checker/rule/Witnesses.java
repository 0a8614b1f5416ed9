package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.Scope;
import dev.loopguard.checker.facts.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks the shortest chain from a root to each state, and counts the roots. */
final class Witnesses {
  /** Beyond this many states roots are no longer counted. */
  private static final int MAX_COUNTED = 2_000;

  /** Beyond this many roots of one sink the ways from them are no longer told apart. */
  private static final int MAX_WAYS = 100;

  private final Map<Search.Node, Search.Edge> best = new HashMap<>();
  private final Map<Search.Node, List<Search.Edge>> open = new HashMap<>();
  private final Search search;
  private final String rule;
  private final Suppression suppression;

  /** Of the chains that are bugs for the check named {@code rule}, unless it is silenced there. */
  Witnesses(Search search, String rule, Suppression suppression) {
    this.search = search;
    this.rule = rule;
    this.suppression = suppression;
    Deque<Search.Node> todo = new ArrayDeque<>();
    for (Search.Node node : search.nodes()) {
      for (Search.Edge edge : node.edges) {
        if (isRoot(edge) && best.putIfAbsent(node, edge) == null) {
          todo.add(node);
        }
      }
    }
    while (!todo.isEmpty()) {
      Search.Node node = todo.remove();
      for (Search.Node user : node.users) {
        Search.Edge way = best.containsKey(user) ? null : openEdge(user, node);
        if (way != null) {
          best.put(user, way);
          todo.add(user);
        }
      }
    }
  }

  private boolean isRoot(Search.Edge edge) {
    return isBug(edge) && isOpen(edge);
  }

  private boolean isBug(Search.Edge edge) {
    return edge.bug() != null && edge.bug().rule().equals(rule);
  }

  /** False where the check is silenced on the way. */
  private boolean isOpen(Search.Edge edge) {
    return scopes(edge).stream().noneMatch(scope -> suppression.covers(rule, scope));
  }

  private static List<Scope> scopes(Search.Edge edge) {
    List<Scope> scopes = new ArrayList<>();
    if (edge.link() != null) {
      scopes.add(edge.link().site().scope());
    }
    Site given = edge.bug() == null ? null : edge.bug().root().givenAwayAt();
    if (given != null) {
      scopes.add(given.scope());
    }
    return scopes;
  }

  private Search.@Nullable Edge openEdge(Search.Node user, Search.Node node) {
    return user.edges.stream()
        .filter(edge -> edge.from() == node && isOpen(edge))
        .findFirst()
        .orElse(null);
  }

  /** The ways into a state that are not silenced; many sinks share them. */
  private List<Search.Edge> openEdges(Search.Node node) {
    return open.computeIfAbsent(node, n -> n.edges.stream().filter(this::isOpen).toList());
  }

  /** Tells the suppressions of the chains that they cut. */
  void tellUses(List<End> ends) {
    Set<Search.Node> reached = new HashSet<>();
    Deque<Search.Node> todo = new ArrayDeque<>();
    for (Search.Node node : search.nodes()) {
      if (node.edges.stream().anyMatch(this::isBug) && reached.add(node)) {
        todo.add(node);
      }
    }
    while (!todo.isEmpty()) {
      todo.remove().users.stream().filter(reached::add).forEach(todo::add);
    }
    for (Search.Node node : search.nodes()) {
      node.edges.forEach(edge -> tellUse(edge, reached));
    }
    ends.forEach(end -> tellUse(end.edge(), reached));
  }

  private void tellUse(Search.Edge edge, Set<Search.Node> reached) {
    if (isBug(edge) || reached.contains(edge.from())) {
      scopes(edge).forEach(scope -> suppression.use(rule, scope));
    }
  }

  /** A bug and the shortest way to it: enough to choose which of several to tell. */
  final class Candidate {
    private final Sink sink;
    private final Site place;
    private final Search.Edge edge;
    private final List<Link> rest;
    private final Way shortest;

    private Candidate(Sink sink, Site place, Search.Edge edge, List<Link> rest, Way shortest) {
      this.sink = sink;
      this.place = place;
      this.edge = edge;
      this.rest = rest;
      this.shortest = shortest;
    }

    Site place() {
      return place;
    }

    int length() {
      return shortest.chain().size();
    }

    /** The whole story: also how others get there. */
    Finding finding() {
      Map<Root, Way> ways = new LinkedHashMap<>();
      ways.put(shortest.root(), shortest);
      int roots = addOthers(edge, rest, ways);
      return new Finding(
          rule,
          place,
          sink.symbol(),
          sink.contract(),
          sink.need(),
          List.copyOf(ways.values()),
          Math.max(0, roots - 1));
    }
  }

  /** What can be told of sinks: the nearest of those that a place in source leads to. */
  List<Candidate> candidates(List<End> ends) {
    List<End> open = ends.stream().filter(end -> isOpen(end.edge())).toList();
    List<Candidate> found = new ArrayList<>();
    for (End end : open) {
      if (end.sink().site().tree() != null) {
        add(end.sink(), end.sink().site(), end.edge(), List.of(), found);
      }
    }
    for (Exit exit : Exit.before(open, this::openEdges)) {
      add(exit.end().sink(), exit.place(), exit.edge(), exit.rest(), found);
    }
    return found;
  }

  private void add(
      Sink sink, @Nullable Site place, Search.Edge edge, List<Link> rest, List<Candidate> found) {
    Way shortest = shortest(edge, rest);
    if (place != null && shortest != null) {
      found.add(new Candidate(sink, place, edge, rest, shortest));
    }
  }

  private @Nullable Way shortest(Search.Edge edge, List<Link> rest) {
    Deque<Link> chain = new ArrayDeque<>(rest);
    Search.@Nullable Edge current = edge;
    while (current != null) {
      if (current.link() != null) {
        chain.addFirst(current.link());
      }
      if (isRoot(current) && current.bug() != null) {
        return new Way(current.bug().root(), List.copyOf(chain));
      }
      current = current.from() == null ? null : best.get(current.from());
    }
    return null;
  }

  /** Adds a way from each other root, the nearest first; returns how many roots there are. */
  private int addOthers(Search.Edge start, List<Link> rest, Map<Root, Way> ways) {
    Set<Root> roots = new LinkedHashSet<>();
    Set<Search.Node> seen = new HashSet<>();
    Deque<Step> todo = new ArrayDeque<>(List.of(new Step(start, null)));
    while (!todo.isEmpty() && seen.size() < MAX_COUNTED) {
      Step step = todo.remove();
      Search.Edge edge = step.edge();
      if (isBug(edge) && edge.bug() != null) {
        Root root = edge.bug().root();
        roots.add(root);
        if (ways.size() < MAX_WAYS && !ways.containsKey(root)) {
          ways.put(root, new Way(root, step.chain(rest)));
        }
      }
      if (edge.from() != null && seen.add(edge.from())) {
        openEdges(edge.from()).forEach(next -> todo.add(new Step(next, step)));
      }
    }
    return roots.size();
  }

  /** An edge on the walk away from a sink, and the one that was walked before it. */
  private record Step(Search.Edge edge, @Nullable Step before) {
    List<Link> chain(List<Link> rest) {
      List<Link> chain = new ArrayList<>();
      for (Step step = this; step != null; step = step.before) {
        if (step.edge.link() != null) {
          chain.add(step.edge.link());
        }
      }
      chain.addAll(rest);
      return List.copyOf(chain);
    }
  }
}
