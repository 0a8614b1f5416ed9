package dev.loopguard.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The chain through Netty's pipeline, as applications use it, with both ends on one loop. */
final class NettyChain extends Chain {
  private final EventLoopGroup group;
  private final Channel[] writers;
  private final AutoCloseable sockets;
  private final ByteBuf one = Unpooled.unreleasableBuffer(Unpooled.directBuffer(1).writeByte(1));
  private volatile CountDownLatch done = new CountDownLatch(0);

  private NettyChain(
      EventLoopGroup group, NettyPairs pairs, AutoCloseable sockets, int active, int writes) {
    super(pairs.writers().length, active, writes);
    this.group = group;
    this.sockets = sockets;
    writers = pairs.writers();
    for (int i = 0; i < writers.length; i++) {
      Channel reader = pairs.readers()[i];
      reader.pipeline().addLast(new Reader(i));
      reader.config().setAutoRead(true);
    }
  }

  static NettyChain nio(int pairs, int active, int writes) throws Exception {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    SocketPairs sockets = SocketPairs.open(pairs);
    return new NettyChain(group, NettyPairs.nio(group, sockets), sockets::close, active, writes);
  }

  static NettyChain epoll(int pairs, int active, int writes) throws Exception {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    return new NettyChain(group, NettyPairs.epoll(group, pairs), () -> {}, active, writes);
  }

  @Override
  void write(int pair) {
    writers[pair].writeAndFlush(one.duplicate(), writers[pair].voidPromise());
  }

  @Override
  void runUntilDone() throws Exception {
    done = new CountDownLatch(1);
    group.execute(
        () -> {
          try {
            begin();
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    done.await();
  }

  private final class Reader extends ChannelInboundHandlerAdapter {
    private final int pair;

    Reader(int pair) {
      this.pair = pair;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws IOException {
      ByteBuf bytes = (ByteBuf) message;
      for (int i = bytes.readableBytes(); i > 0; i--) {
        passOn(pair);
      }
      bytes.release();
      if (isDone()) {
        done.countDown();
      }
    }
  }

  @Override
  public void close() throws Exception {
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
    sockets.close();
  }
}
