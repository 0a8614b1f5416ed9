package dev.loopguard.event;

import dev.loopguard.annotation.LoopThreadOnly;

/**
 * What to do when an event happens.
 *
 * <p>It is called on the thread that runs the loop, one callback at a time. What it throws is
 * reported (see {@link EventConfig#withUncaughtHandler}), the other ready events get their turn,
 * and the loop lives on.
 */
@FunctionalInterface
@LoopThreadOnly
public interface EventCallback {
  /**
   * Called when the event happened.
   *
   * @param event the event, which may be added again, deleted, or asked what happened
   */
  void onEvent(Event event);
}
