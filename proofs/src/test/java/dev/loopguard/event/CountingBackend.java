package dev.loopguard.event;

/** Counts wake-ups, and does nothing else. */
final class CountingBackend implements Backend {
  volatile int wakeUps;

  @Override
  public void add(Registration registration) {}

  @Override
  public void del(Registration registration) {}

  @Override
  public int size() {
    return 0;
  }

  @Override
  public void dispatch(long nanos, Sink sink) {}

  @Override
  public synchronized void wakeup() {
    wakeUps++;
  }

  @Override
  public void close() {}
}
