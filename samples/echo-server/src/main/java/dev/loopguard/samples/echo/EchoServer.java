package dev.loopguard.samples.echo;

import dev.loopguard.annotation.AnyThread;
import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.Interest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Sends back what it receives. One thread serves all connections and owns all that they share. */
public final class EchoServer {
  private final EventBase base = EventBase.create();
  private final ServerSocketChannel acceptor;
  @LoopThreadOnly private final Set<Connection> connections = new HashSet<>();

  /**
   * Starts to listen on the loopback address.
   *
   * @param port 0 for one that is free
   * @throws IOException if the port is taken
   */
  public EchoServer(int port) throws IOException {
    acceptor = ServerSocketChannel.open();
    acceptor.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    acceptor.configureBlocking(false);
    base.newEvent(acceptor, EnumSet.of(Interest.ACCEPT), event -> accept()).persistent().add();
  }

  /** Serves until {@link #stop()}, on this thread, and then lets go of everything. */
  public void serve() {
    try {
      base.loop();
    } finally {
      base.free();
    }
  }

  /** Where it listens. */
  @AnyThread
  public SocketAddress address() {
    try {
      return acceptor.getLocalAddress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes all connections and ends {@link #serve()}; the future tells how many there were. */
  @AnyThread
  public CompletableFuture<Integer> stop() {
    return base.submit(this::closeAll);
  }

  @LoopThreadOnly
  private void accept() {
    try {
      SocketChannel channel = acceptor.accept();
      if (channel != null) {
        connections.add(new Connection(base, channel, connections::remove));
      }
    } catch (IOException e) {
      // The peer has gone before it was accepted: there is nobody left to serve.
      System.err.println("not accepted: " + e.getMessage());
    }
  }

  @LoopThreadOnly
  private int closeAll() throws IOException {
    int open = connections.size();
    Set.copyOf(connections).forEach(Connection::close);
    acceptor.close();
    base.loopBreak();
    return open;
  }

  /**
   * Serves on the port given, 7007 by default.
   *
   * @throws IOException if the port is taken
   */
  public static void main(String[] args) throws IOException {
    EchoServer server = new EchoServer(args.length > 0 ? Integer.parseInt(args[0]) : 7007);
    System.out.println("echoing on " + server.address());
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    server.serve();
  }
}
