package dev.loopguard.trust.check;

import java.util.Set;

/**
 * What the checker reports.
 *
 * @param told where
 * @param sinks where the calls are that are wrong: there, or in a jar that it calls
 * @param text the whole message
 */
public record Alarm(String rule, Place told, Set<Place> sinks, String text) {
  /** Keeps what cannot change. */
  public Alarm {
    sinks = Set.copyOf(sinks);
  }
}
