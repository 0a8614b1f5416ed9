package dev.loopguard.event;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a thread is doing, without the frames that are ours: a reader wants the user's. */
final class Stacks {
  private static final String OURS = Stacks.class.getPackageName() + ".";

  private Stacks() {}

  /** A line a frame, indented, with a line end before each; empty if there is none to show. */
  static String of(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .filter(frame -> !frame.getClassName().startsWith(OURS))
        .map(frame -> "\n    at " + bare(frame))
        .collect(Collectors.joining());
  }

  /** Without the class loader and module, which are no help to find the place. */
  private static StackTraceElement bare(StackTraceElement frame) {
    return new StackTraceElement(
        frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
  }
}
