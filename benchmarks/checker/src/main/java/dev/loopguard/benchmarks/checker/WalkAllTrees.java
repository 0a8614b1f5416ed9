package dev.loopguard.benchmarks.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreeScanner;

/** Walks over all trees once and does nothing: no check of a whole program can cost less. */
@BugPattern(
    summary = "the least that a check of the whole program costs",
    severity = SeverityLevel.SUGGESTION)
public final class WalkAllTrees extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    new TreeScanner<Void, Void>().scan(tree, null);
    return Description.NO_MATCH;
  }
}
