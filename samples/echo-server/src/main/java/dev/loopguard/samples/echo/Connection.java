package dev.loopguard.samples.echo;

import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.Event;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.Interest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.EnumSet;
import java.util.function.Consumer;

/** One peer. It belongs to the loop's thread, and so needs no lock. */
@LoopThreadOnly
final class Connection {
  private final SocketChannel channel;
  private final Consumer<Connection> onClose;
  private final ByteBuffer buffer = ByteBuffer.allocate(4096);
  private final Event readable;
  private final Event writable;

  Connection(EventBase base, SocketChannel channel, @LoopThreadOnly Consumer<Connection> onClose)
      throws IOException {
    channel.configureBlocking(false);
    this.channel = channel;
    this.onClose = onClose;
    readable = base.newEvent(channel, EnumSet.of(Interest.READ), event -> read());
    writable = base.newEvent(channel, EnumSet.of(Interest.WRITE), event -> write());
    readable.add();
  }

  private void read() {
    try {
      if (channel.read(buffer) < 0) {
        close();
        return;
      }
      buffer.flip();
      write();
    } catch (IOException e) {
      close();
    }
  }

  /** Writes what the peer takes now; the rest waits until it takes more, and reading with it. */
  private void write() {
    try {
      channel.write(buffer);
      if (buffer.hasRemaining()) {
        writable.add();
      } else {
        buffer.clear();
        readable.add();
      }
    } catch (IOException e) {
      close();
    }
  }

  void close() {
    readable.del();
    writable.del();
    try {
      channel.close();
    } catch (IOException e) {
      System.err.println("not closed: " + e.getMessage());
    }
    onClose.accept(this);
  }
}
