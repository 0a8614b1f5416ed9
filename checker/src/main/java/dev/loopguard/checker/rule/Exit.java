package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A step of a chain from which class files lead on to a sink.
 *
 * @param edge the step
 * @param next the one after it, null at the sink
 */
record Exit(End end, Search.Edge edge, @Nullable Exit next) {

  /**
   * The last steps in source on the ways to sinks that stand in class files. Each is told with the
   * nearest sink: all are walked from at once, so that what many share is walked but once.
   */
  static List<Exit> before(List<End> ends, Function<Search.Node, List<Search.Edge>> waysInto) {
    List<Exit> exits = new ArrayList<>();
    Set<Search.Node> seen = new HashSet<>();
    Deque<Exit> todo = new ArrayDeque<>();
    for (End end : ends) {
      if (end.sink().site().tree() == null) {
        todo.add(new Exit(end, end.edge(), null));
      }
    }
    while (!todo.isEmpty()) {
      Exit exit = todo.remove();
      Search.Node from = exit.edge().from();
      if (exit.place() != null) {
        exits.add(exit);
      } else if (from != null && seen.add(from)) {
        waysInto.apply(from).forEach(edge -> todo.add(new Exit(exit.end(), edge, exit)));
      }
    }
    return exits;
  }

  /** The steps after it. */
  List<Link> rest() {
    List<Link> links = new ArrayList<>();
    for (Exit exit = next; exit != null; exit = exit.next) {
      if (exit.edge.link() != null) {
        links.add(exit.edge.link());
      }
    }
    return links;
  }

  /** Where it leaves the source, if it is in source. */
  @Nullable Site place() {
    Site site = edge.link() != null ? edge.link().site() : null;
    if (site == null || site.tree() == null) {
      Root root = edge.bug() == null ? null : edge.bug().root();
      site = root == null ? null : root.givenAwayAt();
    }
    return site == null || site.tree() == null ? null : site;
  }
}
