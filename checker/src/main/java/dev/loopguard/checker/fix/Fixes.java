package dev.loopguard.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.util.TreePath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.rule.Finding;
import dev.loopguard.checker.rule.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be done about a finding, what people would do first. */
public final class Fixes {
  private final @Nullable Contracts contracts;
  private final List<Finding> all;

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
    if (place == null) {
      return List.of();
    }
    Optional<SuggestedFix> guard = GuardMethod.of(place);
    List<Finding> here = all.stream().filter(other -> sameMethod(other, finding)).toList();
    if (here.size() > 1 && guard.isPresent()) {
      // One guard is the answer to all of them, and it is given once.
      return here.get(0).site().equals(finding.site()) ? List.of(guard.get()) : List.of();
    }
    return Stream.of(FreeAfterLoop.of(place), HandToLoop.of(place), guard, DeclareMethod.of(place))
        .flatMap(Optional::stream)
        .limit(1)
        .toList();
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
