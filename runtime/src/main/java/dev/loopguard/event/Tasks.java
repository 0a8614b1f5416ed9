package dev.loopguard.event;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that have arrived, in their order. They stand among the events of the middle priority
 * as one activity, which has a turn for each of so many of them.
 */
final class Tasks extends Activity {
  /**
   * So many of them have their turn in a row; what becomes active meanwhile stands behind no more
   * than these. libevent has the same number for its deferred callbacks.
   */
  static final int IN_A_ROW = 32;

  private final Uncaught uncaught;
  private @Nullable Task first;
  private @Nullable Task last;
  private int turns;

  /** What the last one that ran was, for a reader. */
  private @Nullable Class<?> ran;

  Tasks(Uncaught uncaught) {
    this.uncaught = uncaught;
  }

  boolean isEmpty() {
    return first == null;
  }

  void add(Task task) {
    Task end = last;
    if (end == null) {
      first = task;
    } else {
      end.after = task;
    }
    last = task;
  }

  /** Stands in line, if there is a task and it does not already. */
  void activate(ActiveQueues active) {
    if (first != null && !isWaiting()) {
      turns = IN_A_ROW;
      active.add(this);
    }
  }

  @Override
  boolean isLastTurn() {
    turns--;
    return turns == 0 || first == last;
  }

  @Override
  boolean takeTurn() {
    Task task = first;
    if (task == null) {
      return false;
    }
    first = task.after;
    if (first == null) {
      last = null;
    }
    task.after = null;
    ran = task.type();
    task.run(uncaught);
    return true;
  }

  /** Accepted means done. */
  @Override
  void freed() {
    while (takeTurn()) {
      // As many as there are.
    }
  }

  void forEach(Consumer<Task> action) {
    for (Task task = first; task != null; task = task.after) {
      action.accept(task);
    }
  }

  @Override
  public String toString() {
    return name(ran);
  }

  static String name(@Nullable Class<?> type) {
    return type == null ? "tasks" : "task " + Wording.name(type);
  }
}
