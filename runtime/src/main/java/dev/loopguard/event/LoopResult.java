package dev.loopguard.event;

/** Why {@link EventBase#loop()} returned. */
public enum LoopResult {
  /**
   * It was asked to stop, or had done what its flags say. Which stop it was, {@link
   * EventBase#gotBreak} and {@link EventBase#gotExit} tell.
   */
  DONE,
  /** Nothing was pending, active or handed in, so there was nothing to wait for. */
  NO_EVENTS
}
