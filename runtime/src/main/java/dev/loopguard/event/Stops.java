package dev.loopguard.event;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Who asked the loop to stop, and what became of it. A stop is kept until a loop has honoured it,
 * so one that comes before the loop is entered is not lost; in libevent it is.
 */
final class Stops {
  private final HomeThread home;
  private final AtomicBoolean breakAsked = new AtomicBoolean();
  private volatile boolean shutdownAsked;
  private volatile boolean continueAsked;
  private volatile boolean gotBreak;
  private volatile boolean gotExit;
  private volatile @Nullable LoopEnd ended;

  /** The loop's alone: it comes from a timer. */
  private boolean exitAsked;

  Stops(HomeThread home) {
    this.home = home;
  }

  // From any thread.

  void askBreak() {
    breakAsked.set(true);
  }

  void askShutdown() {
    shutdownAsked = true;
  }

  void askContinue() {
    continueAsked = true;
  }

  boolean isShutdownAsked() {
    return shutdownAsked;
  }

  boolean gotBreak() {
    return gotBreak;
  }

  boolean gotExit() {
    return gotExit;
  }

  @Nullable LoopEnd ended() {
    return ended;
  }

  // On the loop's thread.

  void askExit() {
    exitAsked = true;
  }

  void enter() {
    gotBreak = false;
    gotExit = false;
    ended = null;
  }

  void beginPass() {
    if (continueAsked) {
      continueAsked = false;
    }
  }

  /** Whether the loop ends after the callback that is running. */
  boolean isHalted() {
    return breakAsked.get() || shutdownAsked || home.isFreeing();
  }

  /** Whether the pass ends after the callback that is running. */
  boolean isPassOver() {
    return continueAsked || isHalted();
  }

  /** Which stop it is that ends the loop before its next pass, or null. */
  @Nullable LoopEnd due() {
    if (home.isFreeing()) {
      return LoopEnd.FREE;
    }
    if (shutdownAsked) {
      return LoopEnd.SHUTDOWN;
    }
    if (breakAsked.get()) {
      return LoopEnd.BREAK;
    }
    return exitAsked ? LoopEnd.EXIT : null;
  }

  /** Whatever ended it, a stop that was asked for has been honoured. */
  void leave(LoopEnd end) {
    gotBreak = breakAsked.getAndSet(false);
    gotExit = exitAsked;
    exitAsked = false;
    ended = end;
  }
}
