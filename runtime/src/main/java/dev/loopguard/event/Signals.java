package dev.loopguard.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The signals that one loop waits for. The JDK delivers a signal on a thread of its own, from where
 * it is posted to the loop; everything else here runs on the loop's thread.
 */
final class Signals {
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

  /** Gives every signal back to whoever handled it before. */
  void close() {
    watches.values().forEach(watch -> watch.signal.restore());
    watches.clear();
  }

  private void deliver(Watch watch) {
    List.copyOf(watch.events).forEach(Event::signalled);
  }

  private record Watch(JdkSignal signal, List<Event> events) {}

  private final class SignalSource implements Source {
    private final String name;

    SignalSource(String name) {
      this.name = name;
    }

    @Override
    public void check() {}

    @Override
    public boolean isGone() {
      return false;
    }

    @Override
    public void arm(Event event) {
      Watch watch = watches.get(name);
      if (watch == null) {
        JdkSignal signal = new JdkSignal(name);
        watch = new Watch(signal, new ArrayList<>());
        Watch delivered = watch;
        Loop.Order order = () -> deliver(delivered);
        signal.handle(() -> loop.post(order));
        watches.put(name, watch);
      }
      watch.events.add(event);
    }

    @Override
    public void disarm(Event event) {
      Watch watch = watches.get(name);
      if (watch != null && watch.events.remove(event) && watch.events.isEmpty()) {
        watches.remove(name);
        watch.signal.restore();
      }
    }

    @Override
    public String toString() {
      return "SIG" + name;
    }
  }
}
