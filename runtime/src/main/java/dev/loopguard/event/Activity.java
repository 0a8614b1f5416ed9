package dev.loopguard.event;

import org.jspecify.annotations.Nullable;

/**
 * Something that may wait for its turn in the loop: an event that happened, a timer that is due, a
 * task.
 *
 * <p>It is the link of the {@link ActivityList} that it waits in, so becoming active allocates
 * nothing and giving up a turn needs no search. On the loop's thread.
 */
abstract class Activity {
  /** Zero is the most urgent. */
  int priority;

  /** In which round of {@link ActiveQueues} it became active. */
  int round;

  @Nullable ActivityList list;
  @Nullable Activity before;
  @Nullable Activity after;

  /** Takes its turn, out of the list; returns whether there was still something to run. */
  abstract boolean takeTurn();

  /** Asked as it gets a turn: whether it stands in line no longer then. */
  boolean isLastTurn() {
    return true;
  }

  /** The base is freed before its turn came. */
  void freed() {}

  boolean isWaiting() {
    return list != null;
  }
}
