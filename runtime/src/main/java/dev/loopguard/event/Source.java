package dev.loopguard.event;

import java.io.IOException;

/** What an event waits for besides the time: a channel, a signal, or nothing. */
interface Source {
  /** Nothing: the event is a timer. */
  Source TIME_ONLY =
      new Source() {
        @Override
        public void check() {}

        @Override
        public boolean isGone() {
          return false;
        }

        @Override
        public void arm(Event event) {}

        @Override
        public void disarm(Event event) {}
      };

  /**
   * Refuses at once, on the caller's thread, what could not be armed later.
   *
   * @throws IllegalStateException saying what is wrong
   */
  void check();

  /** Whether it can never happen again, because the channel was closed. */
  boolean isGone();

  /** Begins to wait. On the loop's thread. */
  void arm(Event event) throws IOException;

  /** Stops waiting, if it is. On the loop's thread. */
  void disarm(Event event);
}
