package dev.loopguard.event;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Holds a base's view as an executor to the contract. */
final class LoopScheduledExecutorContractTest extends ScheduledExecutorContract {
  private final EventBase base = EventBase.create();
  private final OtherThread<LoopResult> loop =
      OtherThread.start("loop", () -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY));

  @Override
  ScheduledExecutorService start() throws Exception {
    base.submit(() -> null).get(20, TimeUnit.SECONDS);
    return base.asScheduledExecutorService();
  }

  @Override
  void stop() throws Exception {
    base.shutdown().get(20, TimeUnit.SECONDS);
    loop.join();
  }
}
