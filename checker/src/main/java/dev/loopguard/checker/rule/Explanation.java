package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Site;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis thinks of a line of source.
 *
 * @param known whether the file is one of those that were read
 * @param sinks what there is that a rule is about
 * @param calls what is called there, whether or not a rule is about it
 */
public record Explanation(boolean known, List<OfSink> sinks, Set<Symbol> calls) {

  /**
   * What the analysis thinks of one call or access.
   *
   * @param rule the name of the check that would report it
   * @param findings the bugs that it is, if it is one
   * @param ends the ways to it that are none
   */
  public record OfSink(
      String rule, Site site, Symbol symbol, Need need, List<Finding> findings, List<End> ends) {}

  /**
   * A way to a sink, and where it ends without being a bug.
   *
   * @param site where it ends: the step that was judged, or the declaration of the body
   * @param called what that step leads to; null where it ends on entering the body
   * @param chain from there to the sink
   */
  public record End(
      Reason reason, Body body, Site site, @Nullable Symbol called, List<Link> chain) {}
}
