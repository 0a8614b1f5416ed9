package dev.loopguard.checker.fix;

import com.google.common.collect.Range;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.rule.Finding;
import dev.loopguard.checker.rule.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be done about a finding, what people would do first. */
public final class Fixes {
  private final @Nullable Contracts contracts;
  private final List<Finding> all;
  private final List<Range<Integer>> changed = new ArrayList<>();

  /**
   * @param contracts null where there is nothing to repair
   * @param all the findings of the same file, in their order
   */
  public Fixes(@Nullable Contracts contracts, List<Finding> all) {
    this.contracts = contracts;
    this.all = all;
  }

  /** The fixes for a finding that is told at {@code state}'s file; often none. */
  public List<SuggestedFix> of(Finding finding, VisitorState state) {
    Place place = place(finding, state);
    return place == null
        ? List.of()
        : of(place).filter(fix -> isApart(fix, state)).stream().toList();
  }

  private Optional<SuggestedFix> of(Place place) {
    Optional<SuggestedFix> guard = GuardMethod.of(place);
    Finding finding = place.finding();
    List<Finding> here = all.stream().filter(other -> sameMethod(other, finding)).toList();
    if (here.size() > 1 && guard.isPresent()) {
      // One guard is the answer to all of them, and it is given once.
      return here.get(0).site().equals(finding.site()) ? guard : Optional.empty();
    }
    return Stream.of(FreeAfterLoop.of(place), HandToLoop.of(place), guard, DeclareMethod.of(place))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Two fixes of the same code cannot both be applied; the other comes with the next run. */
  private boolean isApart(SuggestedFix fix, VisitorState state) {
    EndPosTable ends = ((JCCompilationUnit) state.getPath().getCompilationUnit()).endPositions;
    List<Range<Integer>> ranges =
        fix.getReplacements(ends).stream().map(it -> closed(it.range())).toList();
    boolean apart = ranges.stream().noneMatch(one -> changed.stream().anyMatch(one::isConnected));
    if (apart) {
      changed.addAll(ranges);
    }
    return apart;
  }

  private static Range<Integer> closed(Range<Integer> range) {
    return Range.closed(range.lowerEndpoint(), range.upperEndpoint());
  }

  /** Null where the finding is not of a kind that is repaired, or not told where its sink is. */
  private @Nullable Place place(Finding finding, VisitorState state) {
    boolean kind = finding.rule().equals("LoopThreadOnly") || finding.rule().equals("WrongLoop");
    Link last = last(finding);
    if (!kind || contracts == null || last == null || !last.site().equals(finding.site())) {
      return null;
    }
    TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), finding.site().tree());
    return path == null ? null : new Place(finding, last.in(), path, state, contracts);
  }

  private static boolean sameMethod(Finding one, Finding other) {
    Link last = last(one);
    Link others = last(other);
    return last != null
        && others != null
        && last.in() == others.in()
        && last.in().kind() == Body.Kind.METHOD
        && one.rule().equals(other.rule())
        && one.need().equals(other.need());
  }

  private static @Nullable Link last(Finding finding) {
    List<Link> chain = finding.chain();
    return chain.isEmpty() ? null : chain.get(chain.size() - 1);
  }
}
