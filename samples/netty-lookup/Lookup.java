import dev.loopguard.annotation.LoopThreadOnly;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A pipeline whose handler looks words up on other threads, and remembers the answers. Two
 * mistakes: the map belongs to the event loop, but the thread that looked up writes to it; and when
 * the peer has had enough, the event loop waits for itself. LoopGuard refuses to build it; what is
 * right is {@link Remedy}.
 */
public final class Lookup extends ChannelInboundHandlerAdapter {
  @LoopThreadOnly(role = "Netty event loop")
  private final Map<Object, String> answers = new HashMap<>();

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
          .thenAccept(
              answer -> {
                answers.put(word, answer);
                context.writeAndFlush(answer);
              });
    }
  }

  private static void hangUp(Channel channel) {
    channel.close().syncUninterruptibly();
  }

  private static String lookUp(Object word) {
    return word + "!";
  }
}
