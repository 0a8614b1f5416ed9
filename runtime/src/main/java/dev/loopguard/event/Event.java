package dev.loopguard.event;

import dev.loopguard.annotation.NotInLogCallback;
import java.time.Duration;

/** Something to wait for, and what to do then. */
@NotInLogCallback
public final class Event {
  Event() {}

  public void add() {
    throw new UnsupportedOperationException("not written yet");
  }

  public void add(Duration timeout) {
    throw new UnsupportedOperationException("not written yet");
  }

  public void del() {
    throw new UnsupportedOperationException("not written yet");
  }

  public EventBase base() {
    throw new UnsupportedOperationException("not written yet");
  }
}
