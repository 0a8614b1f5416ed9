package dev.loopguard.samples.echo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EchoServerTest {
  private EchoServer server;
  private Thread loop;

  @BeforeEach
  void start() throws IOException {
    server = new EchoServer(0);
    loop = new Thread(server::serve, "echo");
    loop.start();
  }

  @AfterEach
  void join() throws InterruptedException {
    loop.join(TimeUnit.SECONDS.toMillis(30));
    assertFalse(loop.isAlive(), "stop() ends serve()");
  }

  @Test
  void stopsWithoutConnections() throws Exception {
    assertEquals(0, server.stop().get(30, TimeUnit.SECONDS));
  }

  @Test
  void sendsBackWhatItReceives() throws Exception {
    try (Socket peer = connect()) {
      peer.getOutputStream().write("hello".getBytes(UTF_8));
      assertEquals("hello", new String(peer.getInputStream().readNBytes(5), UTF_8));
      assertEquals(1, server.stop().get(30, TimeUnit.SECONDS));
    }
  }

  @Test
  void sendsBackMoreThanItsBufferHolds() throws Exception {
    byte[] much = "0123456789".repeat(50_000).getBytes(UTF_8);
    try (Socket peer = connect()) {
      Thread writer = new Thread(() -> write(peer, much));
      writer.start();
      assertEquals(
          new String(much, UTF_8),
          new String(peer.getInputStream().readNBytes(much.length), UTF_8));
      writer.join();
    }
    server.stop().get(30, TimeUnit.SECONDS);
  }

  private static void write(Socket peer, byte[] bytes) {
    try {
      peer.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Socket connect() throws IOException {
    InetSocketAddress address = (InetSocketAddress) server.address();
    return new Socket(address.getAddress(), address.getPort());
  }
}
