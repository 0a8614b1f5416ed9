package dev.loopguard.benchmarks;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Pairs of Netty's channels on one loop; nothing is read before the readers have a handler. */
record NettyPairs(Channel[] readers, Channel[] writers) {

  /** On the JDK's channels. */
  static NettyPairs nio(EventLoopGroup group, SocketPairs sockets) throws InterruptedException {
    int count = sockets.readers().length;
    NettyPairs pairs = new NettyPairs(new Channel[count], new Channel[count]);
    for (int i = 0; i < count; i++) {
      pairs.writers[i] = new NioDomainSocketChannel(null, sockets.writers()[i]);
      pairs.readers[i] = new NioDomainSocketChannel(null, sockets.readers()[i]);
      pairs.register(group, i);
    }
    return pairs;
  }

  private void register(EventLoopGroup group, int i) throws InterruptedException {
    for (Channel channel : new Channel[] {writers[i], readers[i]}) {
      channel.config().setAutoRead(false);
      group.register(channel).sync();
    }
  }

  /** On Netty's own, native ones. */
  static NettyPairs epoll(EventLoopGroup group, int count) throws Exception {
    NettyPairs pairs = new NettyPairs(new Channel[count], new Channel[count]);
    Path folder = Files.createTempDirectory("bench");
    DomainSocketAddress address = new DomainSocketAddress(folder.resolve("s").toFile());
    BlockingQueue<Channel> accepted = new LinkedBlockingQueue<>();
    Channel server =
        new ServerBootstrap()
            .group(group)
            .channel(EpollServerDomainSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.config().setAutoRead(false);
                    accepted.add(channel);
                  }
                })
            .bind(address)
            .sync()
            .channel();
    Bootstrap client =
        new Bootstrap()
            .group(group)
            .channel(EpollDomainSocketChannel.class)
            .handler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.config().setAutoRead(false);
                  }
                });
    for (int i = 0; i < count; i++) {
      pairs.writers[i] = client.connect(address).sync().channel();
      pairs.readers[i] = accepted.take();
    }
    server.close().sync();
    Files.deleteIfExists(folder.resolve("s"));
    Files.delete(folder);
    return pairs;
  }
}
