package dev.loopguard.checker;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.CompilationUnitTree;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.model.BadOverride;
import dev.loopguard.checker.report.Reported;
import dev.loopguard.checker.rule.Misnomer;
import javax.inject.Inject;

/** Loop-only code must not be reached on another thread. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Loop-only code can be reached on a thread that is not its loop's.",
    severity = SeverityLevel.ERROR,
    link = "docs/bugpattern/LoopThreadOnly.md",
    linkType = LinkType.CUSTOM)
public final class LoopThreadOnly extends WholeProgramCheck {
  /** For the service loader, which asks for it and then uses the other. */
  public LoopThreadOnly() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  LoopThreadOnly(ErrorProneFlags flags) {
    super(flags, Solution.Query.LOOP_THREAD);
  }

  @Override
  void tellMore(Solution solution, CompilationUnitTree tree, VisitorState state) {
    for (BadOverride bad : solution.badOverrides(tree)) {
      Site site = declaration(bad.method(), tree);
      boolean known = solution.baseline().knows(canonicalName(), bad);
      if (site != null) {
        Reported told = solution.transcript().of(canonicalName(), bad, site, level(state), known);
        tell(told, site, solution, state);
      }
    }
    for (Misnomer misnomer : solution.misnomers(tree)) {
      Site site = declaration(misnomer.declaration(), tree);
      boolean known = solution.baseline().knows(canonicalName(), misnomer);
      if (site != null) {
        Reported told =
            solution.transcript().of(canonicalName(), misnomer, site, level(state), known);
        tell(told, site, solution, state);
      }
    }
  }
}
