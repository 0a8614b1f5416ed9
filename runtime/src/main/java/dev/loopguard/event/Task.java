package dev.loopguard.event;

import org.jspecify.annotations.Nullable;

/** A user's task. It has its turn among the events of the middle priority. */
final class Task extends HandIn {
  private final Loop loop;
  private @Nullable Runnable code;

  Task(Loop loop, Runnable code) {
    this.loop = loop;
    this.code = code;
  }

  @Override
  void arrive(Loop loop) {
    loop.later.add(this);
  }

  @Override
  boolean takeTurn() {
    loop.activeTasks--;
    return run();
  }

  /** Accepted means done. */
  @Override
  void freed() {
    boolean unused = run();
  }

  private boolean run() {
    Runnable now = code;
    // The queue keeps the last link polled; it must not keep what that ran.
    code = null;
    if (now == null) {
      return false;
    }
    try {
      now.run();
    } catch (Throwable thrown) {
      loop.uncaught.report("a task", thrown);
    }
    return true;
  }
}
