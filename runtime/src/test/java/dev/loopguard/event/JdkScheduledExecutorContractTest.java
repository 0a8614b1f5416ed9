package dev.loopguard.event;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Shows that the contract asks no more than the JDK's own executor gives. */
final class JdkScheduledExecutorContractTest extends ScheduledExecutorContract {
  @Override
  ScheduledExecutorService start() {
    return new ScheduledThreadPoolExecutor(1);
  }

  @Override
  void stop() {}
}
