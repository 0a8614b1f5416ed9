import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.Event;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.Interest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.EnumSet;
import java.util.Timer;
import java.util.TimerTask;

/**
 * An echo that hangs up on whoever is silent for a minute. The timer that does so has a thread of
 * its own, and so a connection may be closed while the loop reads from it. LoopGuard refuses to
 * build it; {@link Remedy} is right.
 */
public final class EchoServer {
  private static final long PATIENCE = 60_000;

  private final EventBase base = EventBase.create();
  private final Timer timer = new Timer("idle", true);
  private final ServerSocketChannel acceptor = ServerSocketChannel.open();

  private EchoServer() throws IOException {
    acceptor.bind(new InetSocketAddress(7007)).configureBlocking(false);
    base.newEvent(acceptor, EnumSet.of(Interest.ACCEPT), event -> accept()).persistent().add();
  }

  public static void main(String[] args) throws IOException {
    EchoServer server = new EchoServer();
    server.base.loop();
    server.base.free();
  }

  @LoopThreadOnly
  private void accept() {
    try {
      SocketChannel channel = acceptor.accept();
      if (channel != null) {
        new Peer(channel).hangUpLater();
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
    private TimerTask hangUp;

    Peer(SocketChannel channel) throws IOException {
      this.channel = channel;
      channel.configureBlocking(false);
      heard = base.newEvent(channel, EnumSet.of(Interest.READ), event -> echo()).persistent();
      heard.add();
    }

    void hangUpLater() {
      hangUp =
          new TimerTask() {
            @Override
            public void run() {
              close();
            }
          };
      timer.schedule(hangUp, PATIENCE);
    }

    void echo() {
      hangUp.cancel();
      try {
        if (channel.read(buffer.clear()) < 0) {
          close();
          return;
        }
        channel.write(buffer.flip());
        hangUpLater();
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
