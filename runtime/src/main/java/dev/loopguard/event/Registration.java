package dev.loopguard.event;

import java.nio.channels.SelectableChannel;
import java.util.ArrayList;
import java.util.List;

/** One channel and the events that wait on it, which share one place in the {@link Backend}. */
final class Registration {
  final SelectableChannel channel;
  final List<EventState> events = new ArrayList<>(2);

  /**
   * What its events wait for, all together, as the backend knows it; what they did, once the last
   * one left.
   */
  int ops;

  /** Whether {@link Channels} looks at it again before the loop waits, as its last event left. */
  boolean isLeaving;

  /** Whether the backend has it no longer, and the channel needs a new one. */
  boolean isGivenUp;

  Registration(SelectableChannel channel) {
    this.channel = channel;
  }
}
