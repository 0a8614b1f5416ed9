package dev.loopguard.event;

import java.nio.channels.SelectableChannel;
import java.util.ArrayList;
import java.util.List;

/** One channel and the events that wait on it, which share one place in the {@link Backend}. */
final class Registration {
  final SelectableChannel channel;
  final List<Event> events = new ArrayList<>(2);

  /** What its events wait for, all together. */
  int ops;

  Registration(SelectableChannel channel) {
    this.channel = channel;
  }
}
