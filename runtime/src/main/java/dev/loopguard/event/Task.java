package dev.loopguard.event;

import org.jspecify.annotations.Nullable;

/** A user's task. */
final class Task extends HandIn {
  /** The next of those that wait for their turn in {@link Tasks}. */
  @Nullable Task after;

  private @Nullable Runnable code;

  Task(Runnable code) {
    this.code = code;
  }

  @Override
  void arrive(Loop loop) {
    loop.tasks.add(this);
  }

  /** Runs it, once. */
  void run(Uncaught uncaught) {
    Runnable now = code;
    // The queue keeps the last link polled; it must not keep what that ran.
    code = null;
    if (now != null) {
      try {
        now.run();
      } catch (Throwable thrown) {
        uncaught.report("a task", thrown);
      }
    }
  }

  /** What the user wrote, for a reader; none once it has run. */
  @Nullable Class<?> type() {
    Runnable waiting = code;
    if (waiting == null) {
      return null;
    }
    return waiting instanceof Submission<?> submission ? submission.type() : waiting.getClass();
  }
}
