package dev.loopguard.checker;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import javax.inject.Inject;

/** A log callback must not call the event API, which may be logging while it is half done. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "The event API is called from a log callback.",
    severity = SeverityLevel.ERROR,
    link = "docs/bugpattern/LogCallbackReentrancy.md",
    linkType = LinkType.CUSTOM)
public final class LogCallbackReentrancy extends WholeProgramCheck {
  /** For the service loader, which asks for it and then uses the other. */
  public LogCallbackReentrancy() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  LogCallbackReentrancy(ErrorProneFlags flags) {
    super(flags, Solution.Query.LOG_CALLBACK);
  }
}
