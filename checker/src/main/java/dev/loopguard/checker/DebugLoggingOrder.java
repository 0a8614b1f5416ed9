package dev.loopguard.checker;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import javax.inject.Inject;

/** Debug logging is switched on before the first base exists, or not at all. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Debug logging is switched on after a base was created.",
    severity = SeverityLevel.ERROR,
    link = "docs/bugpattern/DebugLoggingOrder.md",
    linkType = LinkType.CUSTOM)
public final class DebugLoggingOrder extends WholeProgramCheck {
  /** For the service loader, which asks for it and then uses the other. */
  public DebugLoggingOrder() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  DebugLoggingOrder(ErrorProneFlags flags) {
    super(flags, Solution.Query.DEBUG_ORDER);
  }
}
