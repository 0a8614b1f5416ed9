package dev.loopguard.benchmarks;

import dev.loopguard.event.EventBase;
import dev.loopguard.event.LoopFlag;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Some threads hand tiny tasks to one loop, as fast as they can: a million, and when those have run
 * the next million, because the clock of CPU time ticks too seldom for one. An operation is one
 * task.
 */
final class HandOff implements Workload {
  private static final int TASKS = 1_000_000;
  private static final int BURSTS = 5;

  private final Executor loop;
  private final AutoCloseable end;
  private final ExecutorService producers;
  private final int count;

  /** Only the loop's thread writes it. */
  private int ran;

  private HandOff(int count, Executor loop, AutoCloseable end) {
    this.count = count;
    this.loop = loop;
    this.end = end;
    producers = Executors.newFixedThreadPool(count);
  }

  static HandOff toLoopGuard(int producers) {
    EventBase base = EventBase.create();
    Thread thread = new Thread(() -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY), "loopguard");
    thread.start();
    return new HandOff(producers, base, () -> base.shutdown().join());
  }

  static HandOff toNettyNio(int producers) {
    return toNetty(producers, NioIoHandler.newFactory());
  }

  static HandOff toNettyEpoll(int producers) {
    return toNetty(producers, EpollIoHandler.newFactory());
  }

  private static HandOff toNetty(int producers, IoHandlerFactory factory) {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, factory);
    return new HandOff(
        producers, group.next(), () -> group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync());
  }

  static HandOff toThreadPool(int producers) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    return new HandOff(producers, pool, pool::shutdown);
  }

  @Override
  public long run() throws InterruptedException {
    long sum = 0;
    for (int burst = 0; burst < BURSTS; burst++) {
      sum += burst();
    }
    return sum;
  }

  private long burst() throws InterruptedException {
    int each = TASKS / count;
    CountDownLatch done = new CountDownLatch(1);
    ran = 0;
    Runnable task =
        () -> {
          if (++ran == each * count) {
            done.countDown();
          }
        };
    for (int i = 0; i < count; i++) {
      producers.execute(
          () -> {
            for (int j = 0; j < each; j++) {
              loop.execute(task);
            }
          });
    }
    done.await();
    return (long) each * count;
  }

  @Override
  public void close() throws Exception {
    producers.shutdown();
    end.close();
  }
}
