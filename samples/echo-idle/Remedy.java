import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.Event;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.Interest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.EnumSet;

/**
 * The remedy: the event that waits for the peer waits only so long, and the loop's own thread is
 * told. To be seen at work it brings a peer that says hello, hears it, and then is silent.
 */
public final class Remedy {
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final EventBase base = EventBase.create();
  private final ServerSocketChannel acceptor = ServerSocketChannel.open();

  private Remedy() throws IOException {
    acceptor
        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .configureBlocking(false);
    base.newEvent(acceptor, EnumSet.of(Interest.ACCEPT), event -> accept()).persistent().add();
  }

  public static void main(String[] args) throws IOException {
    Remedy server = new Remedy();
    new Thread(server::visit, "peer").start();
    server.base.loop();
    server.base.free();
  }

  private void visit() {
    int port = acceptor.socket().getLocalPort();
    try (Socket peer = new Socket(InetAddress.getLoopbackAddress(), port);
        BufferedReader heard = new BufferedReader(new InputStreamReader(peer.getInputStream()))) {
      peer.getOutputStream().write("hello\n".getBytes());
      System.out.println("heard: " + heard.readLine());
      System.out.println(heard.readLine() == null ? "hung up on" : "still there");
    } catch (IOException e) {
      System.out.println("no conversation: " + e.getMessage());
    }
    base.loopBreak();
  }

  @LoopThreadOnly
  private void accept() {
    try {
      SocketChannel channel = acceptor.accept();
      if (channel != null) {
        new Peer(channel);
      }
    } catch (IOException e) {
      System.err.println("not accepted: " + e.getMessage());
    }
  }

  @LoopThreadOnly
  private final class Peer {
    private final SocketChannel channel;
    private final Event heard;
    private final ByteBuffer buffer = ByteBuffer.allocate(4096);

    Peer(SocketChannel channel) throws IOException {
      this.channel = channel;
      channel.configureBlocking(false);
      heard = base.newEvent(channel, EnumSet.of(Interest.READ), this::echo).persistent();
      heard.add(PATIENCE);
    }

    void echo(Event event) {
      try {
        if (event.timedOut() || channel.read(buffer.clear()) < 0) {
          close();
          return;
        }
        channel.write(buffer.flip());
      } catch (IOException e) {
        close();
      }
    }

    void close() {
      heard.del();
      try {
        channel.close();
      } catch (IOException e) {
        System.err.println("not closed: " + e.getMessage());
      }
    }
  }
}
