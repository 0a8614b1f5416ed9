package dev.loopguard.event;

import java.io.IOException;

/**
 * How a loop waits, as libevent's {@code eventop}: which channels are ready, and until when to
 * wait.
 *
 * <p>All but {@link #wakeup} is called on the thread that runs (or frees) the loop, never from
 * inside {@link #dispatch}.
 */
interface Backend {
  /** A timeout that does not end. */
  long FOREVER = -1;

  /** Where ready channels are told. It runs no user code. */
  interface Sink {
    void ready(Registration registration, int ops);
  }

  /** Waits for a channel's current {@link Registration#ops}, new or changed. */
  void add(Registration registration) throws IOException;

  /** Waits for a channel no longer. */
  void del(Registration registration);

  /** How many channels are waited for; fewer than were added if some were closed meanwhile. */
  int size();

  /**
   * Waits until a channel is ready, the time is up, {@link #wakeup} was called, or the thread is
   * interrupted. It may end early for no reason.
   *
   * @param nanos how long at most; zero does not wait, {@link #FOREVER} has no end
   */
  void dispatch(long nanos, Sink sink) throws IOException;

  /** Ends the current or else the next wait. May be called on any thread, after close too. */
  void wakeup();

  /** Gives up what it holds; the channels stay open. */
  void close() throws IOException;
}
