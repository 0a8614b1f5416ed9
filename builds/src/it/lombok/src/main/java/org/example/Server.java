package org.example;

import dev.loopguard.event.EventBase;
import java.util.concurrent.ExecutorService;
import lombok.Builder;
import lombok.Cleanup;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.SneakyThrows;
import lombok.Synchronized;
import lombok.Value;
import lombok.extern.java.Log;
import lombok.val;

@Log
@RequiredArgsConstructor
final class Server {
  @Getter private final EventBase base;
  private final ExecutorService pool;

  void start() {
    val ticks = 3;
    log.info("starting " + Settings.builder().ticks(ticks).build());
    pool.execute(() -> stop(this));
    pool.execute(() -> stopRightly(this));
  }

  @SneakyThrows
  private static void stop(Server server) {
    Thread.sleep(1);
    server.getBase().free();
  }

  @Synchronized
  private static void stopRightly(Server server) {
    if (server.getBase().inLoopThread()) {
      server.base.free();
    }
    @Cleanup EventBase mine = EventBase.create();
    mine.loopBreak();
  }

  @Value
  @Builder
  static class Settings {
    int ticks;
  }
}
