package dev.loopguard.event;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is active, by priority: one queue a level, as libevent has it.
 *
 * <p>A level is run in rounds. What becomes active during a round waits for the next one, so
 * activities that activate each other cannot keep the loop from polling. (libevent runs them in the
 * same pass, and has its "later" activation for this.)
 */
final class ActiveQueues {
  private final ActivityList[] levels;
  private int size;
  private int round;

  ActiveQueues(int levels) {
    this.levels = new ActivityList[levels];
    for (int level = 0; level < levels; level++) {
      this.levels[level] = new ActivityList();
    }
  }

  /** The priority of what has none of its own: the middle one. */
  int middle() {
    return levels.length / 2;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds one that waits nowhere. */
  void add(Activity activity) {
    activity.round = round;
    levels[activity.priority].add(activity);
    size++;
  }

  void remove(Activity activity) {
    ActivityList level = activity.list;
    if (level != null) {
      level.remove(activity);
      size--;
    }
  }

  /** Begins a round; returns the most urgent level that is not empty, or -1. */
  int beginRound() {
    round++;
    for (int level = 0; level < levels.length; level++) {
      if (!levels[level].isEmpty()) {
        return level;
      }
    }
    return -1;
  }

  /** Gives a turn to the first that was active when the round began; null if there is none. */
  @Nullable Activity poll(int level) {
    Activity first = levels[level].first();
    if (first == null || first.round == round) {
      return null;
    }
    if (first.isLastTurn()) {
      remove(first);
    }
    return first;
  }

  /** Removes the most urgent of all, or returns null. */
  @Nullable Activity poll() {
    for (ActivityList level : levels) {
      Activity first = level.first();
      if (first != null) {
        remove(first);
        return first;
      }
    }
    return null;
  }

  void forEach(Consumer<Activity> action) {
    for (ActivityList level : levels) {
      for (Activity a = level.first(); a != null; a = a.after) {
        action.accept(a);
      }
    }
  }
}
