package dev.loopguard.checker.fix;

import com.google.common.collect.Range;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.rule.Finding;
import dev.loopguard.checker.rule.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be done about a finding, what people would do first. */
public final class Fixes {
  private final @Nullable Contracts contracts;
  private final List<Finding> all;
  private final List<Range<Integer>> changed = new ArrayList<>();
  private @Nullable Map<Tree, TreePath> paths;

  /**
   * @param contracts null where there is nothing to repair
   * @param all the findings of the same file, in their order
   */
  public Fixes(@Nullable Contracts contracts, List<Finding> all) {
    this.contracts = contracts;
    this.all = all;
  }

  /** A fix and what it changes. */
  private record Change(SuggestedFix fix, Range<Integer> range) {}

  /** The fixes for a finding that is told at {@code state}'s file; often none. */
  public List<SuggestedFix> of(Finding finding, VisitorState state) {
    Place place = place(finding, state);
    return place == null
        ? List.of()
        : of(place).filter(this::isApart).map(Change::fix).stream().toList();
  }

  private Optional<Change> of(Place place) {
    Tree told = place.path().getLeaf();
    MethodTree method = ASTHelpers.findEnclosingNode(place.path(), MethodTree.class);
    Tree whole = method == null ? told : method;
    Tree body = method == null || method.getBody() == null ? told : method.getBody();
    VisitorState state = place.state();
    Optional<Change> guard = GuardMethod.of(place).map(fix -> new Change(fix, startOf(body)));
    Finding finding = place.finding();
    List<Finding> here = all.stream().filter(other -> sameMethod(other, finding)).toList();
    if (here.size() > 1 && guard.isPresent()) {
      // One guard is the answer to all of them, and it is given once.
      return here.get(0).site().equals(finding.site()) ? guard : Optional.empty();
    }
    return Stream.of(
            FreeAfterLoop.of(place).map(fix -> new Change(fix, all(whole, state))),
            HandToLoop.of(place).map(fix -> new Change(fix, all(told, state))),
            guard,
            DeclareMethod.of(place).map(fix -> new Change(fix, startOf(whole))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Two fixes of the same code cannot both be applied; the other comes with the next run. */
  private boolean isApart(Change change) {
    boolean apart = changed.stream().noneMatch(change.range()::isConnected);
    if (apart) {
      changed.add(change.range());
    }
    return apart;
  }

  private static Range<Integer> all(Tree tree, VisitorState state) {
    int start = ASTHelpers.getStartPosition(tree);
    return Range.closed(start, Math.max(start, state.getEndPosition(tree)));
  }

  private static Range<Integer> startOf(Tree tree) {
    return Range.singleton(ASTHelpers.getStartPosition(tree));
  }

  /** Null where the finding is not of a kind that is repaired, or not told where its sink is. */
  private @Nullable Place place(Finding finding, VisitorState state) {
    boolean kind = finding.rule().equals("LoopThreadOnly") || finding.rule().equals("WrongLoop");
    Link last = last(finding);
    if (!kind || contracts == null || last == null || !last.site().equals(finding.site())) {
      return null;
    }
    if (paths == null) {
      paths = paths(state.getPath());
    }
    TreePath path = paths.get(finding.site().tree());
    return path == null ? null : new Place(finding, last.in(), path, state, contracts);
  }

  /** The ways to all that is told in a file, which is walked once. */
  private Map<Tree, TreePath> paths(TreePath unit) {
    Set<Tree> told = Collections.newSetFromMap(new IdentityHashMap<>());
    all.forEach(finding -> told.add(finding.site().tree()));
    Map<Tree, TreePath> found = new IdentityHashMap<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree != null && told.contains(tree)) {
          found.put(tree, new TreePath(getCurrentPath(), tree));
        }
        return super.scan(tree, null);
      }
    }.scan(unit, null);
    return found;
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
