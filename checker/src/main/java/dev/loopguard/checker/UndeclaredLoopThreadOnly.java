package dev.loopguard.checker;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import dev.loopguard.checker.fix.Declaration;
import dev.loopguard.checker.report.Wording;
import dev.loopguard.checker.rule.Undeclared;
import javax.inject.Inject;

/** What requires a loop's thread should say so, so that its callers need not find out. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A method requires a loop's thread and does not say so.",
    severity = SeverityLevel.SUGGESTION,
    link = "docs/bugpattern/UndeclaredLoopThreadOnly.md",
    linkType = LinkType.CUSTOM)
public final class UndeclaredLoopThreadOnly extends BugChecker
    implements CompilationUnitTreeMatcher {
  private final transient ErrorProneFlags flags;

  /** For the service loader, which asks for it and then uses the other. */
  public UndeclaredLoopThreadOnly() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  UndeclaredLoopThreadOnly(ErrorProneFlags flags) {
    this.flags = flags;
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    if (isAskedFor(state)) {
      Solution solution = Solution.of(state, flags);
      solution.undeclared(tree).forEach(undeclared -> tell(undeclared, state));
    }
    return Description.NO_MATCH;
  }

  /**
   * Error Prone has all checks of a plugin on; this one waits for its name to be mentioned. Which
   * checks are to patch is told to nobody but in the options' own words.
   */
  private boolean isAskedFor(VisitorState state) {
    ErrorProneOptions options = state.errorProneOptions();
    Object patching = options.patchingOptions();
    return options.getSeverityMap().containsKey(canonicalName())
        || patching.toString().contains(canonicalName())
        || options.isSuggestionsAsWarnings();
  }

  private void tell(Undeclared undeclared, VisitorState state) {
    if (undeclared.body().site().tree() instanceof MethodTree method) {
      SuggestedFix fix = Declaration.of(method, undeclared.need(), undeclared.body(), state);
      state.reportMatch(
          buildDescription(undeclared.body().site().tree().pos())
              .setMessage(Wording.of(undeclared))
              .addFix(fix)
              .build());
    }
  }
}
