package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks from what stands in one line, and keeps why each way ends. */
final class Explainer {
  /** How many ways are worth telling. */
  private static final int MAX_ENDS = 20;

  private final Analysis analysis;
  private final String file;
  private final int line;

  /**
   * @param file how the path of the source file ends
   */
  Explainer(Analysis analysis, String file, int line) {
    this.analysis = analysis;
    this.file = file.replace('\\', '/');
    this.line = line;
  }

  /** What is to be said, given all rules and the names of their checks. */
  Explanation explain(List<Analysis.Named> rules) {
    boolean known = false;
    Set<Symbol> calls = new LinkedHashSet<>();
    for (Body body : analysis.program().bodies()) {
      known |= isInFile(body.site());
      for (Call call : body.calls()) {
        if (isHere(call.site()) && !call.implicit() && call.kind() != Call.Kind.CONSTRUCTION) {
          calls.add(call.callee());
        }
      }
    }
    List<Explanation.OfSink> sinks = new ArrayList<>();
    Set<Symbol> told = new HashSet<>();
    for (Analysis.Named rule : rules) {
      told.clear();
      for (Sink sink : rule.rule().sinks()) {
        if (isHere(sink.site()) && told.add(sink.symbol())) {
          sinks.add(explain(rule, sink));
        }
      }
    }
    return new Explanation(known, List.copyOf(sinks), calls);
  }

  private boolean isHere(Site site) {
    return site.line() == line && isInFile(site);
  }

  private boolean isInFile(Site site) {
    return site.unit() != null
        && ("/" + site.unit().getSourceFile().getName().replace('\\', '/')).endsWith("/" + file);
  }

  private Explanation.OfSink explain(Analysis.Named rule, Sink sink) {
    List<Explanation.End> ends = new ArrayList<>();
    Search search =
        analysis.search(
            rule.rule(),
            (beyond, link, body, reason) -> {
              if (ends.size() < MAX_ENDS) {
                ends.add(end(beyond, link, body, reason, sink));
              }
            });
    Search.Edge edge = search.from(sink);
    search.run();
    List<Finding> findings = new ArrayList<>();
    if (edge != null) {
      for (String name : rule.checks()) {
        if (findings.isEmpty()) {
          analysis.witnesses(search, name).candidates(List.of(new End(sink, edge))).stream()
              .map(Witnesses.Candidate::finding)
              .forEach(findings::add);
        }
      }
    }
    return new Explanation.OfSink(
        rule.checks().get(0),
        sink.site(),
        sink.symbol(),
        sink.need(),
        List.copyOf(findings),
        List.copyOf(ends));
  }

  private static Explanation.End end(
      Search.@Nullable Node beyond, @Nullable Link link, Body body, Reason reason, Sink sink) {
    List<Link> chain = new ArrayList<>();
    Set<Search.Node> seen = new HashSet<>();
    for (Search.Node at = beyond; at != null && seen.add(at) && !at.users.isEmpty(); ) {
      Search.Node user = at.users.get(0);
      Search.Node from = at;
      user.edges.stream()
          .filter(edge -> edge.from() == from && edge.link() != null)
          .findFirst()
          .ifPresent(edge -> chain.add(edge.link()));
      at = user;
    }
    if (beyond != null) {
      chain.add(new Link(sink.site(), sink.frame().body(), sink.symbol()));
    }
    return new Explanation.End(
        reason,
        body,
        link == null ? body.site() : link.site(),
        link == null ? null : link.to(),
        List.copyOf(chain));
  }
}
