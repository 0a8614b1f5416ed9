package dev.loopguard.event;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The channels that one loop waits on. Several events may wait on one channel, for different things
 * or for the same. Everything but {@link Source#check} runs on the loop's thread.
 *
 * <p>A channel that loses its last event is given up only before the next wait, because a one-shot
 * event is often added again in its own callback, and to leave and join a selector is dear.
 */
final class Channels implements Backend.Sink {
  private final Backend backend;
  private final IdentityHashMap<SelectableChannel, Registration> registrations =
      new IdentityHashMap<>();
  private final List<Registration> leaving = new ArrayList<>();

  Channels(Backend backend) {
    this.backend = backend;
  }

  Source source(SelectableChannel channel, int ops) {
    return new ChannelSource(channel, ops);
  }

  boolean isEmpty() {
    return registrations.isEmpty();
  }

  /** Whether there is a channel to look at, or one to let go of. */
  boolean needPolling() {
    return backend.size() > 0;
  }

  /** Gives up the channels that nobody waits on any more. Before each wait. */
  void settle() {
    for (int i = 0; i < leaving.size(); i++) {
      Registration registration = leaving.get(i);
      registration.isLeaving = false;
      if (registration.events.isEmpty()) {
        registration.isGivenUp = true;
        registrations.remove(registration.channel);
        backend.del(registration);
      }
    }
    leaving.clear();
  }

  @Override
  public void ready(Registration registration, int ops) {
    // By index, as this runs for every channel that is ready.
    List<EventState> events = registration.events;
    for (int i = 0; i < events.size(); i++) {
      EventState event = events.get(i);
      int hit = ((ChannelSource) event.source).ops & ops;
      if (hit != 0) {
        event.happened(hit);
      }
    }
  }

  /** As if the channel were ready for these operations; an unknown channel is nobody's. */
  void activate(SelectableChannel channel, int ops) {
    Registration registration = registrations.get(channel);
    if (registration != null) {
      ready(registration, ops);
    }
  }

  boolean mayHaveClosed() {
    return backend.size() < registrations.size();
  }

  /** Takes out the events whose channel was closed under them, and returns them. */
  List<EventState> removeClosed() {
    List<EventState> orphans = new ArrayList<>();
    registrations.values().stream()
        .filter(registration -> !registration.channel.isOpen())
        .forEach(registration -> orphans.addAll(registration.events));
    orphans.forEach(EventState::disarm);
    return orphans;
  }

  void forEach(Consumer<EventState> action) {
    registrations.values().forEach(registration -> registration.events.forEach(action));
  }

  private final class ChannelSource implements Source {
    private final SelectableChannel channel;
    private final int ops;
    private @Nullable Registration registration;

    ChannelSource(SelectableChannel channel, int ops) {
      this.channel = channel;
      this.ops = ops;
    }

    @Override
    public int triggers() {
      return ops;
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
    public void arm(EventState event) throws IOException {
      Registration mine = registration;
      if (mine == null || mine.isGivenUp) {
        mine = registrations.computeIfAbsent(channel, Registration::new);
        registration = mine;
      }
      mine.events.add(event);
      try {
        refresh(mine);
      } catch (IOException | RuntimeException e) {
        disarm(event);
        throw e;
      }
    }

    @Override
    public void disarm(EventState event) {
      Registration mine = Objects.requireNonNull(registration);
      mine.events.remove(event);
      if (mine.events.isEmpty()) {
        if (!mine.isLeaving) {
          mine.isLeaving = true;
          leaving.add(mine);
        }
      } else if (channel.isOpen()) {
        try {
          refresh(mine);
        } catch (IOException | RuntimeException closedMeanwhile) {
          // removeClosed() finds the events that are left.
        }
      }
    }

    private void refresh(Registration mine) throws IOException {
      int all = 0;
      for (int i = 0; i < mine.events.size(); i++) {
        all |= ((ChannelSource) mine.events.get(i).source).ops;
      }
      int before = mine.ops;
      if (all != before) {
        mine.ops = all;
        try {
          backend.add(mine);
        } catch (IOException | RuntimeException e) {
          mine.ops = before;
          throw e;
        }
      }
    }

    @Override
    public String toString() {
      return channel.toString();
    }
  }
}
