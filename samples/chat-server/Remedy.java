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
import java.util.HashSet;
import java.util.Set;

/**
 * The remedy: the operator's thread hands the task to the loop. To be seen at work it brings its
 * own guest, who says hello, hears it, and is sent away with all others.
 */
public final class Remedy {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final EventBase base = EventBase.create();
  private final ServerSocketChannel acceptor = ServerSocketChannel.open();
  @LoopThreadOnly private final Set<Guest> guests = new HashSet<>();

  private Remedy() throws IOException {
    acceptor
        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .configureBlocking(false);
    base.newEvent(acceptor, EnumSet.of(Interest.ACCEPT), event -> welcome()).persistent().add();
  }

  public static void main(String[] args) throws IOException {
    Remedy server = new Remedy();
    new Thread(server::visit, "guest and operator").start();
    server.base.loop();
    server.base.free();
    System.out.println("closed by " + Thread.currentThread().getName());
  }

  private void visit() {
    int port = acceptor.socket().getLocalPort();
    try (Socket guest = new Socket(InetAddress.getLoopbackAddress(), port);
        BufferedReader heard = new BufferedReader(new InputStreamReader(guest.getInputStream()))) {
      guest.getOutputStream().write("hello\n".getBytes());
      System.out.println("heard: " + heard.readLine());
      base.execute(this::clear);
      System.out.println(heard.readLine() == null ? "sent away" : "still there");
    } catch (IOException e) {
      System.out.println("no conversation: " + e.getMessage());
    }
    base.loopBreak();
  }

  @LoopThreadOnly
  private void clear() {
    Set.copyOf(guests).forEach(Guest::leave);
  }

  @LoopThreadOnly
  private void welcome() {
    try {
      SocketChannel channel = acceptor.accept();
      if (channel != null) {
        guests.add(new Guest(channel));
      }
    } catch (IOException e) {
      System.err.println("not accepted: " + e.getMessage());
    }
  }

  @LoopThreadOnly
  private final class Guest {
    private final SocketChannel channel;
    private final Event heard;
    private final ByteBuffer line = ByteBuffer.allocate(1024);

    Guest(SocketChannel channel) throws IOException {
      this.channel = channel;
      channel.configureBlocking(false);
      heard = base.newEvent(channel, EnumSet.of(Interest.READ), event -> hear());
      heard.add(PATIENCE);
    }

    void hear() {
      try {
        if (channel.read(line.clear()) <= 0) {
          leave();
          return;
        }
        for (Guest guest : guests) {
          guest.channel.write(line.flip());
        }
        heard.add(PATIENCE);
      } catch (IOException e) {
        leave();
      }
    }

    void leave() {
      heard.del();
      guests.remove(this);
      try {
        channel.close();
      } catch (IOException e) {
        System.err.println("not closed: " + e.getMessage());
      }
    }
  }
}
