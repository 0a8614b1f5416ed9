package org.example;

import dev.loopguard.event.EventBase;

final class Server {
  private final EventBase base = EventBase.create();

  void start() {
    new Thread(base::loop).start();
    new Thread(this::stop).start();
  }

  private void stop() {
    base.free();
  }
}
