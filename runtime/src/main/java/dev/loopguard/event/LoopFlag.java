package dev.loopguard.event;

/** How {@link EventBase#loop(LoopFlag...)} runs. Without any, it runs until nothing is left. */
public enum LoopFlag {
  /** Wait until something is active, run that, and return. */
  ONCE,
  /** Do not wait: run what is active now, and return. */
  NONBLOCK,
  /** Wait for work from other threads even when nothing is pending; only a stop ends the loop. */
  NO_EXIT_ON_EMPTY
}
