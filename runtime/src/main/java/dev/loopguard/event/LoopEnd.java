package dev.loopguard.event;

/** Why a loop ended, in more words than {@link LoopResult}'s. */
public enum LoopEnd {
  /** Nothing was left to wait for. */
  NO_EVENTS,
  /** {@link EventBase#loopBreak}. */
  BREAK,
  /** {@link EventBase#loopExit}. */
  EXIT,
  /** It had done what {@link LoopFlag#ONCE} or {@link LoopFlag#NONBLOCK} asked for. */
  FLAGS,
  /** {@link EventBase#free} in a callback. */
  FREE,
  /** {@link EventBase#shutdown}. */
  SHUTDOWN,
  /** The operating system refused to wait, and {@code loop()} threw that. */
  FAILURE
}
