package dev.loopguard.event;

import org.jspecify.annotations.Nullable;

/** A user's task. It has its turn among the events of the middle priority. */
final class Task extends HandIn {
  private final Loop loop;
  private @Nullable Runnable code;
  private final Class<?> type;

  Task(Loop loop, Runnable code) {
    this(loop, code, code.getClass());
  }

  /**
   * @param type what the user wrote, where the code only wraps it
   */
  Task(Loop loop, Runnable code, Class<?> type) {
    this.loop = loop;
    this.code = code;
    this.type = type;
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

  @Override
  public String toString() {
    return "task " + Wording.name(type);
  }
}
