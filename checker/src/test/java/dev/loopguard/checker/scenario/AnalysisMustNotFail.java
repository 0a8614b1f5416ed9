package dev.loopguard.checker.scenario;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.RunListener;

/**
 * Breaks the build where the analysis has failed of itself. It tells nothing then, which a program
 * without a finding would take for what it hopes for.
 */
@BugPattern(summary = "The analysis must not fail", severity = BugPattern.SeverityLevel.ERROR)
public final class AnalysisMustNotFail extends BugChecker
    implements BugChecker.CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    Context context = state.context;
    if (context.get(RunListener.KEY) == null) {
      context.put(RunListener.KEY, new Strict());
    }
    return Description.NO_MATCH;
  }

  private static final class Strict implements RunListener {
    @Override
    public void failed(Throwable fault) {
      throw new AssertionError("not analysed", fault);
    }
  }
}
