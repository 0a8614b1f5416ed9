package dev.loopguard.benchmarks;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code socketpair(AF_UNIX)} gives to bench.c: both ends do not block. */
record SocketPairs(SocketChannel[] readers, SocketChannel[] writers) {
  static SocketPairs open(int count) throws IOException {
    Path folder = Files.createTempDirectory("bench");
    Path address = folder.resolve("s");
    SocketChannel[] readers = new SocketChannel[count];
    SocketChannel[] writers = new SocketChannel[count];
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(address));
      for (int i = 0; i < count; i++) {
        writers[i] = SocketChannel.open(UnixDomainSocketAddress.of(address));
        readers[i] = server.accept();
        writers[i].configureBlocking(false);
        readers[i].configureBlocking(false);
      }
    }
    Files.delete(address);
    Files.delete(folder);
    return new SocketPairs(readers, writers);
  }

  void close() throws IOException {
    for (int i = 0; i < readers.length; i++) {
      readers[i].close();
      writers[i].close();
    }
  }
}
