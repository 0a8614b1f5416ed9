package dev.loopguard.checker;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.TreeInfo;
import dev.loopguard.checker.facts.Scope;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.fix.Fixes;
import dev.loopguard.checker.fix.Repairs;
import dev.loopguard.checker.report.Baseline.Judged;
import dev.loopguard.checker.report.CheckInfo;
import dev.loopguard.checker.report.Level;
import dev.loopguard.checker.report.Repair;
import dev.loopguard.checker.report.Reported;
import dev.loopguard.checker.report.Wording;
import dev.loopguard.checker.rule.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    Level level = level(state);
    solution.reporting().add(new CheckInfo(canonicalName(), message(), level));
    List<Judged> mine =
        solution.findings(query, tree).stream()
            .filter(judged -> judged.finding().rule().equals(canonicalName()))
            .toList();
    Fixes fixes = solution.fixes(mine);
    mine.forEach(judged -> tell(judged, solution, fixes, level, state));
    tellMore(solution, tree, state);
    solution
        .unusedSuppressions(canonicalName(), tree)
        .forEach(declaration -> tellUnused(declaration, tree, state));
    return Description.NO_MATCH;
  }

  private void tell(
      Judged judged, Solution solution, Fixes fixes, Level level, VisitorState state) {
    JCTree place = judged.finding().site().tree();
    if (place == null) {
      return;
    }
    Reporting reporting = solution.reporting();
    Finding fresh = judged.finding().by(judged.fresh());
    List<SuggestedFix> proposed = judged.known() ? List.of() : fixes.of(fresh, state);
    if (reporting.isWanted()) {
      List<Repair> repairs = Repairs.of(proposed, state.getPath().getCompilationUnit());
      reporting.add(solution.transcript().of(judged, level, repairs));
    }
    if (!judged.known()) {
      Description.Builder description =
          buildDescription(place.pos()).setMessage(Wording.of(fresh).text());
      proposed.forEach(description::addFix);
      state.reportMatch(description.build());
    }
  }

  private void tellUnused(Symbol declaration, CompilationUnitTree unit, VisitorState state) {
    Site site = declaration(declaration, unit);
    if (site != null && site.tree() != null) {
      String message = Wording.unusedSuppression(canonicalName());
      state.reportMatch(buildDescription(site.tree().pos()).setMessage(message).build());
    }
  }

  /** What a check finds that is no chain. */
  void tellMore(Solution solution, CompilationUnitTree tree, VisitorState state) {}

  /** Tells what is wrong with a declaration. */
  final void tell(Reported told, Site site, Solution solution, VisitorState state) {
    solution.reporting().add(told);
    if (!told.known() && site.tree() != null) {
      state.reportMatch(buildDescription(site.tree().pos()).setMessage(told.sentence()).build());
    }
  }

  static @Nullable Site declaration(Symbol symbol, CompilationUnitTree unit) {
    JCTree declaration = TreeInfo.declarationFor(symbol, (JCTree) unit);
    return declaration == null
        ? null
        : Site.at(declaration, (JCCompilationUnit) unit, new Scope(symbol, null));
  }

  /** How bad the build takes it to be. */
  final Level level(VisitorState state) {
    return switch (state.severityMap().getOrDefault(canonicalName(), defaultSeverity())) {
      case ERROR -> Level.ERROR;
      case WARNING -> Level.WARNING;
      case SUGGESTION -> Level.NOTE;
    };
  }
}
