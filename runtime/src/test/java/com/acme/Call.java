package com.acme;

import dev.loopguard.event.EventBase;
import java.util.Objects;

/** What the application does with a loop, once on its thread and once on another. */
@FunctionalInterface
public interface Call {
  void on(EventBase base);

  /** Keeps javac from leaving out what nobody uses. */
  static void uses(Object what) {
    Objects.requireNonNull(what);
  }
}
