package dev.loopguard.checker;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import javax.inject.Inject;

/** Loop-only code must not be reached on the thread of another loop. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Loop-only code is reached on the thread of another loop than its own.",
    severity = SeverityLevel.ERROR,
    link = "docs/bugpattern/WrongLoop.md",
    linkType = LinkType.CUSTOM)
public final class WrongLoop extends WholeProgramCheck {
  /** For the service loader, which asks for it and then uses the other. */
  public WrongLoop() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  WrongLoop(ErrorProneFlags flags) {
    super(flags, Solution.Query.LOOP_THREAD);
  }
}
