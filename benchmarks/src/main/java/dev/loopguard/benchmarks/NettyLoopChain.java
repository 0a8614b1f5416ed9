package dev.loopguard.benchmarks;

import io.netty.channel.IoEventLoop;
import io.netty.channel.IoRegistration;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.nio.NioIoOps;
import io.netty.channel.nio.NioSelectableChannelIoHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The chain on Netty's loop alone, without its pipeline. */
final class NettyLoopChain extends SocketChain {
  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private volatile CountDownLatch done = new CountDownLatch(0);

  NettyLoopChain(int pairs, int active, int writes) throws Exception {
    super(pairs, active, writes);
    IoEventLoop loop = group.next();
    for (int i = 0; i < pairs; i++) {
      IoRegistration registration = loop.register(new Readable(sockets.readers()[i], i)).get();
      registration.submit(NioIoOps.READ);
    }
  }

  private final class Readable extends NioSelectableChannelIoHandle<SocketChannel> {
    private final int pair;

    Readable(SocketChannel channel, int pair) {
      super(channel);
      this.pair = pair;
    }

    @Override
    protected void handle(SocketChannel channel, SelectionKey key) {
      try {
        readAndPassOn(pair);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (isDone()) {
        done.countDown();
      }
    }
  }

  @Override
  void runUntilDone() throws InterruptedException {
    done = new CountDownLatch(1);
    group.execute(
        () -> {
          try {
            begin();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    done.await();
  }

  @Override
  public void close() throws Exception {
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
    super.close();
  }
}
