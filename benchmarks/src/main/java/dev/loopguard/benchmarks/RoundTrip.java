package dev.loopguard.benchmarks;

import dev.loopguard.event.EventBase;
import dev.loopguard.event.Interest;
import dev.loopguard.event.LoopFlag;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.nio.channels.Pipe;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One task to a loop that sleeps, and back to the thread that asked and sleeps, too. What counts is
 * how long that took for half of them, on the wall: most of it is spent asleep.
 */
final class RoundTrip implements Workload {
  private static final int TRIPS = 10_000;

  private final Executor loop;
  private final AutoCloseable end;
  private volatile boolean back;

  private RoundTrip(Executor loop, AutoCloseable end) {
    this.loop = loop;
    this.end = end;
  }

  static RoundTrip toLoopGuard() {
    EventBase base = EventBase.create();
    Thread thread = new Thread(() -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY), "loopguard");
    thread.start();
    return new RoundTrip(base, () -> base.shutdown().join());
  }

  /** As {@link #toLoopGuard}, but sleeping in the selector, as a loop does that waits for one. */
  static RoundTrip toLoopGuardWithAChannel() throws IOException {
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    EventBase base = EventBase.create();
    base.newEvent(pipe.source(), Set.of(Interest.READ), event -> {}).add();
    Thread thread = new Thread(base::loop, "loopguard");
    thread.start();
    return new RoundTrip(
        base,
        () -> {
          base.shutdown().join();
          pipe.source().close();
          pipe.sink().close();
        });
  }

  static RoundTrip toNettyNio() {
    return toNetty(NioIoHandler.newFactory());
  }

  static RoundTrip toNettyEpoll() {
    return toNetty(EpollIoHandler.newFactory());
  }

  private static RoundTrip toNetty(IoHandlerFactory factory) {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, factory);
    return new RoundTrip(
        group.next(), () -> group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync());
  }

  static RoundTrip toThreadPool() {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    return new RoundTrip(pool, pool::shutdown);
  }

  @Override
  public Meter measure() {
    long[] nanos = new long[TRIPS];
    Thread asker = Thread.currentThread();
    Runnable task =
        () -> {
          back = true;
          LockSupport.unpark(asker);
        };
    for (int i = 0; i < TRIPS; i++) {
      back = false;
      long begin = System.nanoTime();
      loop.execute(task);
      while (!back) {
        LockSupport.park(this);
      }
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return new Meter(nanos[TRIPS / 2], 0);
  }

  @Override
  public long run() {
    throw new UnsupportedOperationException("it takes its own time");
  }

  @Override
  public void close() throws Exception {
    end.close();
  }
}
