package dev.loopguard.event;

import java.io.IOException;

/** What an event waits for besides the time: a channel, a signal, or nothing. */
interface Source {
  /** Nothing: the event is a timer. */
  Source TIME_ONLY =
      new Source() {
        @Override
        public int triggers() {
          return 0;
        }

        @Override
        public void check() {}

        @Override
        public boolean isGone() {
          return false;
        }

        @Override
        public void arm(EventState event) {}

        @Override
        public void disarm(EventState event) {}

        @Override
        public String toString() {
          return "timer";
        }
      };

  /** The bits of what it can be active for. */
  int triggers();

  /**
   * Refuses at once, on the caller's thread, what could not be armed later.
   *
   * @throws IllegalStateException saying what is wrong
   */
  void check();

  /** Whether it can never happen again, because the channel was closed. */
  boolean isGone();

  /** Begins to wait. On the loop's thread. */
  void arm(EventState event) throws IOException;

  /** Stops waiting. On the loop's thread. */
  void disarm(EventState event);
}
