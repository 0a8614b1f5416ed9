package dev.loopguard.benchmarks;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.TimeUnit;

/** A million of Netty's timers, on its loop's thread. */
final class NettyTimers implements Workload {
  private final boolean adds;
  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoop loop = group.next();
  private final ScheduledTimers timers = new ScheduledTimers(loop);

  NettyTimers(boolean adds) {
    this.adds = adds;
  }

  @Override
  public void prepare() throws InterruptedException {
    loop.submit(adds ? timers::cancel : timers::add).sync();
  }

  @Override
  public long run() throws InterruptedException {
    loop.submit(adds ? timers::add : timers::cancel).sync();
    return Delays.COUNT;
  }

  @Override
  public void close() throws InterruptedException {
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
  }
}
