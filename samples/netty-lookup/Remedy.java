import dev.loopguard.annotation.LoopThreadOnly;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalServerChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The remedy: the answer goes to the event loop before it is remembered, and who hangs up leaves
 * word for when it is done. To be seen at work it brings a peer that asks the same twice.
 */
public final class Remedy extends ChannelInboundHandlerAdapter {
  @LoopThreadOnly(role = "Netty event loop")
  private final Map<Object, String> answers = new HashMap<>();

  public static void main(String[] args) throws InterruptedException {
    EventLoopGroup group = new DefaultEventLoopGroup(2);
    LocalAddress address = new LocalAddress("lookup");
    new ServerBootstrap()
        .group(group)
        .channel(LocalServerChannel.class)
        .childHandler(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new Remedy());
              }
            })
        .bind(address)
        .sync();
    Channel peer =
        new Bootstrap()
            .group(group)
            .channel(LocalChannel.class)
            .handler(new Peer())
            .connect(address)
            .sync()
            .channel();
    peer.closeFuture().sync();
    group.shutdownGracefully();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object word) {
    if (word.equals("bye")) {
      hangUp(context.channel());
      return;
    }
    String known = answers.get(word);
    if (known != null) {
      context.writeAndFlush(known + " as before");
    } else {
      CompletableFuture.supplyAsync(() -> lookUp(word))
          .thenAcceptAsync(
              answer -> {
                answers.put(word, answer);
                context.writeAndFlush(answer);
              },
              context.executor());
    }
  }

  private static void hangUp(Channel channel) {
    channel.close().addListener(closed -> System.out.println("closed"));
  }

  private static String lookUp(Object word) {
    return word + "!";
  }

  private static final class Peer extends ChannelInboundHandlerAdapter {
    private int heard;

    @Override
    public void channelActive(ChannelHandlerContext context) {
      context.writeAndFlush("hello");
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object answer) {
      System.out.println("heard: " + answer);
      context.writeAndFlush(++heard < 2 ? "hello" : "bye");
    }
  }
}
