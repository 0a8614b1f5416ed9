package dev.loopguard.agent;

import java.lang.StackWalker.StackFrame;

/** Where was it called from? */
final class Places {
  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final String OWN = Places.class.getPackageName() + ".";

  private Places() {}

  static String of(Subject subject) {
    return WALKER.walk(
        frames ->
            frames
                .dropWhile(frame -> frame.getClassName().startsWith(OWN))
                .skip(subject.isField() ? 0 : 1)
                .findFirst()
                .map(StackFrame::toStackTraceElement)
                .map(StackTraceElement::toString)
                .orElse("the start of the thread"));
  }
}
