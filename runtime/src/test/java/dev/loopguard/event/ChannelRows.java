package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.log.EventLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/** Rows about real channels, on the JDK's selector. */
final class ChannelRows {
  private final EventBase base = EventBase.create();

  void readToTheEnd() throws IOException {
    Pipe pipe = pipe();
    pipe.sink().write(ByteBuffer.wrap("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    pipe.sink().close();
    int[] bytes = new int[1];
    base.newEvent(
            pipe.source(),
            EnumSet.of(Interest.READ),
            event -> {
              int read = read(pipe.source());
              if (read < 0) {
                event.del();
              } else {
                bytes[0] += read;
              }
            })
        .add();

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(5, bytes[0]);
    end(pipe);
  }

  void whatIsNotThere() throws IOException {
    assertThrows(IllegalArgumentException.class, () -> base.newSignal("NONSENSE", event -> {}));
    Pipe pipe = pipe();
    Event event = base.newEvent(pipe.source(), EnumSet.of(Interest.READ), e -> {});
    pipe.source().close();
    assertThrows(IllegalStateException.class, event::add);
    end(pipe);
  }

  void bothWays() throws IOException {
    List<SocketChannel> ends = socketPair();
    int[] received = new int[2];
    int[] toSend = {8192, 4096};
    for (int i = 0; i < 2; i++) {
      int self = i;
      SocketChannel mine = ends.get(i);
      base.newEvent(
              mine,
              EnumSet.of(Interest.WRITE),
              event -> {
                toSend[self] -= write(mine, ByteBuffer.allocate(Math.min(1000, toSend[self])));
                if (toSend[self] == 0) {
                  event.del();
                }
              })
          .add();
      base.newEvent(
              mine,
              EnumSet.of(Interest.READ),
              event -> {
                received[self] += read(mine);
                if (received[self] == (self == 0 ? 4096 : 8192)) {
                  event.del();
                }
              })
          .add();
    }

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(4096, received[0]);
    assertEquals(8192, received[1]);
    end(ends.get(0), ends.get(1));
  }

  void peerCloses() throws IOException {
    for (boolean persistent : new boolean[] {true, false}) {
      for (boolean shutdown : new boolean[] {true, false}) {
        List<SocketChannel> ends = socketPair();
        List<Integer> read = new ArrayList<>();
        EventBase own = EventBase.create();
        Event event =
            own.newEvent(
                ends.get(0),
                EnumSet.of(Interest.READ),
                e -> {
                  read.add(read(ends.get(0)));
                  e.del();
                });
        (persistent ? event.persistent() : event.oneShot()).add();
        if (shutdown) {
          ends.get(1).shutdownOutput();
        } else {
          ends.get(1).close();
        }

        assertEquals(LoopResult.NO_EVENTS, own.loop());
        assertEquals(List.of(-1), read);
        own.free();
        end(ends.get(0), ends.get(1));
      }
    }
    base.free();
  }

  void peerClosesAFullPipe() throws IOException {
    Pipe pipe = pipe();
    while (write(pipe.sink(), ByteBuffer.allocate(4096)) > 0) {
      continue;
    }
    List<Boolean> failed = new ArrayList<>();
    base.newEvent(
            pipe.sink(),
            EnumSet.of(Interest.WRITE),
            event -> {
              assertThrows(IOException.class, () -> pipe.sink().write(ByteBuffer.allocate(1)));
              failed.add(true);
            })
        .oneShot()
        .add();
    base.loop(LoopFlag.NONBLOCK);
    assertEquals(List.of(), failed, "full");
    pipe.source().close();

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of(true), failed);
    end(pipe);
  }

  void closedUnderneath() throws IOException {
    Pipe old = pipe();
    List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    EventLog.setCallback((severity, message) -> warnings.add(message));
    try {
      base.newEvent(
              old.source(), EnumSet.of(Interest.READ), event -> warnings.add("stale: " + event))
          .add();
      base.loop(LoopFlag.NONBLOCK);
      old.source().close();
      // Very likely with the descriptor of the one that was closed.
      Pipe reused = pipe();
      reused.sink().write(ByteBuffer.allocate(1));

      assertEquals(LoopResult.NO_EVENTS, base.loop());
      assertEquals(1, warnings.size(), warnings::toString);
      assertTrue(warnings.get(0).startsWith("a channel was closed before"), warnings.get(0));
      assertFalse(old.source().isOpen());
      end(reused);
    } finally {
      EventLog.setCallback(null);
    }
    end(old);
  }

  private void end(Pipe pipe) throws IOException {
    base.free();
    pipe.source().close();
    pipe.sink().close();
  }

  private void end(SocketChannel one, SocketChannel other) throws IOException {
    one.close();
    other.close();
  }

  private static Pipe pipe() throws IOException {
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    pipe.sink().configureBlocking(false);
    return pipe;
  }

  private static List<SocketChannel> socketPair() throws IOException {
    try (ServerSocketChannel server =
        ServerSocketChannel.open()
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      SocketChannel one = SocketChannel.open(server.getLocalAddress());
      SocketChannel other = server.accept();
      one.configureBlocking(false);
      other.configureBlocking(false);
      return List.of(one, other);
    }
  }

  private static int read(ReadableByteChannel channel) {
    try {
      return channel.read(ByteBuffer.allocate(1000));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int write(WritableByteChannel channel, ByteBuffer bytes) {
    try {
      return channel.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
