package dev.loopguard.checker;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import javax.inject.Inject;

/** The thread of a loop must not wait: all that the loop serves would wait with it. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Code that may block is reached on the thread of a loop.",
    severity = SeverityLevel.WARNING,
    link = "docs/bugpattern/BlockingOnLoopThread.md",
    linkType = LinkType.CUSTOM)
public final class BlockingOnLoopThread extends WholeProgramCheck {
  /** For the service loader, which asks for it and then uses the other. */
  public BlockingOnLoopThread() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  BlockingOnLoopThread(ErrorProneFlags flags) {
    super(flags, Solution.Query.BLOCKING);
  }
}
