package dev.loopguard.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;

/** The chain on the JDK's selector and nothing else: what no loop above it can go below. */
final class SelectorChain extends SocketChain {
  private final Selector selector = Selector.open();

  SelectorChain(int pairs, int active, int writes) throws IOException {
    super(pairs, active, writes);
    for (int i = 0; i < pairs; i++) {
      sockets.readers()[i].register(selector, SelectionKey.OP_READ, i);
    }
  }

  @Override
  void runUntilDone() throws IOException {
    begin();
    Consumer<SelectionKey> read =
        key -> {
          try {
            readAndPassOn((Integer) key.attachment());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    while (!isDone()) {
      selector.select(read);
    }
  }

  @Override
  public void close() throws Exception {
    selector.close();
    super.close();
  }
}
