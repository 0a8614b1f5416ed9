package dev.loopguard.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The chain through Netty's pipeline, as applications use it, with both ends on one loop. */
final class NettyChain extends Chain {
  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final NioDomainSocketChannel[] writers;
  private final ByteBuf one = Unpooled.unreleasableBuffer(Unpooled.directBuffer(1).writeByte(1));
  private volatile CountDownLatch done = new CountDownLatch(0);

  NettyChain(int pairs, int active, int writes) throws Exception {
    super(pairs, active, writes);
    writers = new NioDomainSocketChannel[pairs];
    for (int i = 0; i < pairs; i++) {
      writers[i] = new NioDomainSocketChannel(null, this.pairs.writers()[i]);
      writers[i].config().setAutoRead(false);
      NioDomainSocketChannel reader = new NioDomainSocketChannel(null, this.pairs.readers()[i]);
      reader.pipeline().addLast(new Reader(i));
      group.register(writers[i]).sync();
      group.register(reader).sync();
    }
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
    super.close();
  }
}
