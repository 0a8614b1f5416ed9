package dev.loopguard.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The signals that one loop waits for. A signal is the whole process's, so one base at a time has
 * it. The JDK delivers it on a thread of its own, from where it is posted to the loop; everything
 * else here runs on the loop's thread.
 */
final class Signals {
  private static final ConcurrentMap<String, Signals> OWNERS = new ConcurrentHashMap<>();

  private final Loop loop;
  private final Map<String, Watch> watches = new HashMap<>();

  Signals(Loop loop) {
    this.loop = loop;
  }

  Source source(String name) {
    JdkSignal.check(name);
    return new SignalSource(name);
  }

  boolean isEmpty() {
    return watches.isEmpty();
  }

  /** As if the signal had arrived; one that nobody waits for is nobody's. */
  void activate(String name) {
    Watch watch = watches.get(name);
    if (watch != null) {
      watch.deliver();
    }
  }

  void forEach(Consumer<EventState> action) {
    watches.values().forEach(watch -> watch.events.forEach(action));
  }

  /** Gives every signal back to whoever handled it before. */
  void close() {
    watches.values().forEach(Watch::giveBack);
  }

  /** One signal, and the events that wait for it. */
  private final class Watch {
    private final String name;
    private final JdkSignal signal;
    final List<EventState> events = new ArrayList<>();

    Watch(String name) {
      this.name = name;
      signal = new JdkSignal(name);
      signal.handle(() -> loop.inbox.order(this::deliver));
    }

    void deliver() {
      events.forEach(event -> event.happened(Trigger.SIGNAL.bit));
    }

    void giveBack() {
      signal.restore();
      OWNERS.remove(name, Signals.this);
    }
  }

  private final class SignalSource implements Source {
    private final String name;

    SignalSource(String name) {
      this.name = name;
    }

    @Override
    public int triggers() {
      return Trigger.SIGNAL.bit;
    }

    @Override
    public void check() {
      refuseIfTaken(OWNERS.get(name));
    }

    @Override
    public boolean isGone() {
      return false;
    }

    @Override
    public void arm(EventState event) {
      Watch watch = watches.get(name);
      if (watch == null) {
        refuseIfTaken(OWNERS.putIfAbsent(name, Signals.this));
        try {
          watch = new Watch(name);
        } catch (RuntimeException e) {
          OWNERS.remove(name, Signals.this);
          throw e;
        }
        watches.put(name, watch);
      }
      watch.events.add(event);
    }

    @Override
    public void disarm(EventState event) {
      Watch watch = watches.get(name);
      if (watch != null && watch.events.remove(event) && watch.events.isEmpty()) {
        watches.remove(name);
        watch.giveBack();
      }
    }

    private void refuseIfTaken(@Nullable Signals owner) {
      if (owner != null && owner != Signals.this) {
        throw new IllegalStateException(
            "Event.add(): another event base has SIG" + name + ", and a signal has one at a time");
      }
    }

    @Override
    public String toString() {
      return "SIG" + name;
    }
  }
}
