package dev.loopguard.benchmarks;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A million of Netty's timers, on its loop's thread. */
final class NettyTimers implements Workload {
  private final boolean adds;
  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoop loop = group.next();
  private final ScheduledFuture<?>[] timers = new ScheduledFuture<?>[Delays.COUNT];

  NettyTimers(boolean adds) {
    this.adds = adds;
  }

  @Override
  public void prepare() throws InterruptedException {
    loop.submit(adds ? this::cancel : this::add).sync();
  }

  @Override
  public long run() throws InterruptedException {
    loop.submit(adds ? this::add : this::cancel).sync();
    return Delays.COUNT;
  }

  private void add() {
    // An hour later, so that none is due before it is cancelled.
    for (int i = 0; i < Delays.COUNT; i++) {
      timers[i] =
          loop.schedule(
              () -> {}, Delays.NANOS[i] + TimeUnit.HOURS.toNanos(1), TimeUnit.NANOSECONDS);
    }
  }

  private void cancel() {
    for (int i : Delays.ORDER) {
      if (timers[i] != null) {
        timers[i].cancel(false);
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
  }
}
