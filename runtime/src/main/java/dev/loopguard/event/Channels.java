package dev.loopguard.event;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The channels that one loop waits on. Several events may wait on one channel, for different things
 * or for the same. Everything but {@link Source#check} runs on the loop's thread.
 */
final class Channels implements Backend.Sink {
  private final Backend backend;
  private final IdentityHashMap<SelectableChannel, Registration> registrations =
      new IdentityHashMap<>();

  Channels(Backend backend) {
    this.backend = backend;
  }

  Source source(SelectableChannel channel, int ops) {
    return new ChannelSource(channel, ops);
  }

  boolean isEmpty() {
    return registrations.isEmpty();
  }

  @Override
  public void ready(Registration registration, int ops) {
    for (Event event : registration.events) {
      int hit = ((ChannelSource) event.source).ops & ops;
      if (hit != 0) {
        event.happened(hit);
      }
    }
  }

  /** Takes out the events whose channel was closed under them, and returns them. */
  List<Event> removeClosed() {
    List<Event> orphans = new ArrayList<>();
    if (backend.size() < registrations.size()) {
      registrations.values().stream()
          .filter(registration -> !registration.channel.isOpen())
          .forEach(registration -> orphans.addAll(registration.events));
      orphans.forEach(Event::disarm);
    }
    return orphans;
  }

  private final class ChannelSource implements Source {
    private final SelectableChannel channel;
    private final int ops;

    ChannelSource(SelectableChannel channel, int ops) {
      this.channel = channel;
      this.ops = ops;
    }

    @Override
    public void check() {
      if (!channel.isOpen()) {
        throw new IllegalStateException("Event.add(): its channel is closed: " + channel);
      }
      if (channel.isBlocking()) {
        throw new IllegalStateException(
            "Event.add(): its channel is in blocking mode; call configureBlocking(false) first: "
                + channel);
      }
    }

    @Override
    public boolean isGone() {
      return !channel.isOpen();
    }

    @Override
    public void arm(Event event) throws IOException {
      Registration registration = registrations.computeIfAbsent(channel, Registration::new);
      registration.events.add(event);
      try {
        refresh(registration);
      } catch (IOException | RuntimeException e) {
        disarm(event);
        throw e;
      }
    }

    @Override
    public void disarm(Event event) {
      Registration registration = registrations.get(channel);
      if (registration == null || !registration.events.remove(event)) {
        return;
      }
      if (registration.events.isEmpty()) {
        registrations.remove(channel);
        backend.del(registration);
      } else if (channel.isOpen()) {
        try {
          refresh(registration);
        } catch (IOException | RuntimeException closedMeanwhile) {
          // removeClosed() finds the events that are left.
        }
      }
    }

    private void refresh(Registration registration) throws IOException {
      int all = 0;
      for (Event event : registration.events) {
        all |= ((ChannelSource) event.source).ops;
      }
      if (all != registration.ops) {
        registration.ops = all;
        backend.add(registration);
      }
    }

    @Override
    public String toString() {
      return channel.toString();
    }
  }
}
