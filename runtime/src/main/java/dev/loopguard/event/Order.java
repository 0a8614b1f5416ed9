package dev.loopguard.event;

/**
 * What another thread wants of the loop's own data. It takes effect as soon as the loop gets round
 * to it, whatever else is active, as under libevent's lock; it runs no user's code.
 */
final class Order extends HandIn {
  private final Runnable effect;

  Order(Runnable effect) {
    this.effect = effect;
  }

  @Override
  void arrive(Loop loop) {
    try {
      effect.run();
    } catch (Throwable thrown) {
      loop.orderFailed(thrown);
    }
  }
}
