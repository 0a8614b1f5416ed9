package dev.loopguard.event;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The tasks that have arrived, in their order. They stand among the events of the middle priority
 * as one activity, which has a turn for each of so many of them.
 */
final class Tasks extends Activity {
  /** So many of them have their turn in a row, as many as of libevent's deferred callbacks. */
  private static final int IN_A_ROW = 32;

  /**
   * A row that is younger than this goes on for as many again. What became active meanwhile waits a
   * moment longer; but to poll takes a microsecond or two, which 32 tiny tasks do not.
   */
  private static final long SHORT_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

  private final ClosableQueue<Runnable> queue;
  private final LongSupplier clock;
  private final Uncaught uncaught;

  /** Up to here they had arrived when the pass began. */
  private long arrived;

  private long rowBegan;

  /** How many the row has left. */
  private int turns;

  /** What the last one that ran was, for a reader. */
  private Class<?> ran = Runnable.class;

  Tasks(ClosableQueue<Runnable> queue, LongSupplier clock, Uncaught uncaught) {
    this.queue = queue;
    this.clock = clock;
    this.uncaught = uncaught;
  }

  /**
   * Those that were handed in so far have arrived. What a thread ordered before its task must take
   * effect between this and the task.
   */
  void arrive() {
    if (waiting() == 0) {
      arrived = queue.offered();
    }
  }

  /** Stands in line, if a task has arrived and it does not already. */
  void activate(ActiveQueues active) {
    if (waiting() > 0 && !isWaiting()) {
      turns = (int) Math.min(IN_A_ROW, waiting());
      rowBegan = clock.getAsLong();
      active.add(this);
    }
  }

  @Override
  boolean isLastTurn() {
    turns--;
    if (turns == 0 && clock.getAsLong() - rowBegan < SHORT_NANOS) {
      turns = (int) Math.min(IN_A_ROW, waiting() - 1);
    }
    return turns == 0;
  }

  @Override
  boolean takeTurn() {
    Runnable task = queue.poll();
    if (task == null) {
      return false;
    }
    ran = type(task);
    try {
      task.run();
    } catch (Throwable thrown) {
      uncaught.report("a task", thrown);
    }
    return true;
  }

  /** Accepted means done. */
  @Override
  void freed() {
    while (takeTurn()) {
      // As many as there are.
    }
  }

  /** Shows what is waiting, arrived or not. */
  void forEach(Consumer<String> action) {
    queue.forEach(task -> action.accept(name(type(task))));
  }

  @Override
  public String toString() {
    return name(ran);
  }

  /** How many have arrived and not had their turn. */
  private long waiting() {
    return arrived - queue.polled();
  }

  /** What the user wrote. */
  private static Class<?> type(Runnable task) {
    return task instanceof Submission<?> submission ? submission.type() : task.getClass();
  }

  private static String name(Class<?> type) {
    return "task " + Wording.name(type);
  }
}
