package dev.loopguard.flight;

import org.jspecify.annotations.Nullable;

/** The JDK's flight recorder. */
final class JdkFlight extends Flight {
  // Asked whether they are wanted, so that what happens often allocates nothing to find out.
  private static final SlowCallback SLOW_CALLBACK = new SlowCallback();
  private static final LoopWakeUp WAKE_UP = new LoopWakeUp();

  @Override
  public void wrongThread(String call, String message) {
    WrongThreadCall event = new WrongThreadCall();
    if (event.isEnabled()) {
      event.call = call;
      event.message = message;
      event.commit();
    }
  }

  @Override
  public void logCallbackRefused(String call) {
    LogCallbackRefused event = new LogCallbackRefused();
    if (event.isEnabled()) {
      event.call = call;
      event.commit();
    }
  }

  @Override
  public boolean timesCallbacks() {
    return SLOW_CALLBACK.isEnabled();
  }

  @Override
  public Object callbackBegins() {
    SlowCallback event = new SlowCallback();
    event.begin();
    return event;
  }

  @Override
  public void callbackEnded(@Nullable Object begun, Object callback) {
    if (begun instanceof SlowCallback event) {
      event.end();
      if (event.shouldCommit()) {
        event.callback = callback.toString();
        event.commit();
      }
    }
  }

  @Override
  public void stall(Thread loop, long nanos, String stack) {
    LoopStall event = new LoopStall();
    if (event.isEnabled()) {
      event.loop = loop;
      event.lasted = nanos;
      event.stack = stack;
      event.commit();
    }
  }

  @Override
  public void wakeUp() {
    if (WAKE_UP.isEnabled()) {
      new LoopWakeUp().commit();
    }
  }
}
