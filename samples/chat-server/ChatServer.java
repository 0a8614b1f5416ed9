import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.Event;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.Interest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * A chat in one room; who is silent for a minute has to leave. The operator can clear the room, on
 * the thread that reads the keyboard: that is one thread too many for the set of guests. LoopGuard
 * refuses to build it; {@link Remedy} is right.
 */
public final class ChatServer {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final EventBase base = EventBase.create();
  private final ServerSocketChannel acceptor = ServerSocketChannel.open();
  @LoopThreadOnly private final Set<Guest> guests = new HashSet<>();

  private ChatServer() throws IOException {
    acceptor.bind(new InetSocketAddress(7008)).configureBlocking(false);
    base.newEvent(acceptor, EnumSet.of(Interest.ACCEPT), event -> welcome()).persistent().add();
  }

  public static void main(String[] args) throws IOException {
    ChatServer server = new ChatServer();
    new Thread(server::operate, "operator").start();
    server.base.loop();
    server.base.free();
  }

  private void operate() {
    new BufferedReader(new InputStreamReader(System.in))
        .lines()
        .filter(line -> line.equals("clear"))
        .forEach(line -> clear());
  }

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
