package dev.loopguard.checker;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.loopguard.checker.report.Wording;
import dev.loopguard.checker.rule.Finding;

/** A check that knows the whole program and tells of each file what it found there. */
abstract class WholeProgramCheck extends BugChecker implements CompilationUnitTreeMatcher {
  private final transient ErrorProneFlags flags;
  private final Solution.Query query;

  WholeProgramCheck(ErrorProneFlags flags, Solution.Query query) {
    this.flags = flags;
    this.query = query;
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    Solution solution = Solution.of(state, flags);
    for (Finding finding : solution.findings(query, tree)) {
      JCTree place = finding.site().tree();
      if (finding.rule().equals(canonicalName()) && place != null) {
        Description.Builder description =
            buildDescription(place.pos()).setMessage(Wording.of(finding).text());
        HandToLoop.of(finding, state).ifPresent(description::addFix);
        state.reportMatch(description.build());
      }
    }
    tellMore(solution, tree, state);
    return Description.NO_MATCH;
  }

  /** What a check finds that is no chain. */
  void tellMore(Solution solution, CompilationUnitTree tree, VisitorState state) {}

  final void tellAt(Symbol symbol, String message, CompilationUnitTree unit, VisitorState state) {
    JCTree declaration = TreeInfo.declarationFor(symbol, (JCTree) unit);
    if (declaration != null) {
      state.reportMatch(buildDescription(declaration.pos()).setMessage(message).build());
    }
  }
}
