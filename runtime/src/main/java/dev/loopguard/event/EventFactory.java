package dev.loopguard.event;

import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the events of one base, and finds them again. */
final class EventFactory {
  private final EventBase base;
  private final Loop loop;

  EventFactory(EventBase base, Loop loop) {
    this.base = base;
    this.loop = loop;
  }

  Event timer(EventCallback callback) {
    loop.check("EventBase.newTimer()");
    return new Event(base, loop, Source.TIME_ONLY, callback);
  }

  Event channel(
      String call, SelectableChannel channel, Set<Interest> interest, EventCallback callback) {
    loop.check(call);
    int ops = ops(interest);
    if (ops == 0 || (ops & ~channel.validOps()) != 0) {
      throw new IllegalArgumentException("cannot wait for " + interest + " on " + channel);
    }
    return new Event(base, loop, loop.channels.source(channel, ops), callback);
  }

  Event signal(String name, EventCallback callback) {
    loop.check("EventBase.newSignal()");
    return new Event(base, loop, loop.signals.source(name), callback);
  }

  void once(Duration after, EventCallback callback) {
    loop.check("EventBase.once()");
    Event event = new Event(base, loop, Source.TIME_ONLY, callback);
    if (after.isZero()) {
      // Past the heap, so that those without a delay keep their order.
      event.activate(Trigger.TIMEOUT);
    } else {
      event.add(after);
    }
  }

  void once(
      SelectableChannel channel,
      Set<Interest> interest,
      @Nullable Duration timeout,
      EventCallback callback) {
    Event event = channel("EventBase.once()", channel, interest, callback).oneShot();
    if (timeout == null) {
      event.add();
    } else {
      event.add(timeout);
    }
  }

  void exitAfter(Duration after) {
    loop.check("EventBase.loopExit()");
    long deadline = EventConfig.nanos(after) + loop.config.clock.getAsLong();
    Exit exit = new Exit(loop);
    if (loop.isInside()) {
      loop.timers.add(exit, deadline, null);
    } else {
      loop.order("EventBase.loopExit()", () -> loop.timers.add(exit, deadline, null));
    }
  }

  void activate(SelectableChannel channel, Set<Interest> ready) {
    loop.check("EventBase.activate()");
    int ops = ops(ready);
    if (loop.isInside()) {
      loop.channels.activate(channel, ops);
    } else {
      loop.order("EventBase.activate()", () -> loop.channels.activate(channel, ops));
    }
  }

  void activateSignal(String name) {
    loop.check("EventBase.activateSignal()");
    if (loop.isInside()) {
      loop.signals.activate(name);
    } else {
      loop.order("EventBase.activateSignal()", () -> loop.signals.activate(name));
    }
  }

  /** Every event that is added or active, once. */
  Set<Event> all() {
    loop.check("EventBase.forEachEvent()");
    return loop.look("EventBase.forEachEvent()", this::collect);
  }

  private Set<Event> collect() {
    Set<Event> all = Collections.newSetFromMap(new IdentityHashMap<>());
    loop.channels.forEach(state -> all.add(state.event()));
    loop.signals.forEach(state -> all.add(state.event()));
    loop.timers.forEach(timer -> addIfEvent(all, timer));
    loop.active.forEach(activity -> addIfEvent(all, activity));
    return all;
  }

  private static void addIfEvent(Set<Event> all, Activity activity) {
    if (activity instanceof EventState state) {
      all.add(state.event());
    }
  }

  private static int ops(Set<Interest> interest) {
    int ops = 0;
    for (Interest i : interest) {
      ops |= i.op;
    }
    return ops;
  }

  /** Ends the loop at its turn, which is that of an event of the middle priority. */
  private static final class Exit extends Timer {
    private final Loop loop;

    Exit(Loop loop) {
      this.loop = loop;
      priority = loop.active.middle();
    }

    @Override
    void due() {
      loop.activate(this);
    }

    @Override
    boolean takeTurn() {
      loop.stops.askExit();
      return true;
    }

    @Override
    public String toString() {
      return "loopExit";
    }
  }
}
