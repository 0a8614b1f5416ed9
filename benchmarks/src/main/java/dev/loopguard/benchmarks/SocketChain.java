package dev.loopguard.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The chain on the JDK's own channels. */
abstract class SocketChain extends Chain {
  final SocketPairs sockets;
  private final ByteBuffer in = ByteBuffer.allocateDirect(1);
  private final ByteBuffer out = ByteBuffer.allocateDirect(1);

  SocketChain(int pairs, int active, int writes) throws IOException {
    super(pairs, active, writes);
    sockets = SocketPairs.open(pairs);
  }

  /** A pair is readable. */
  final void readAndPassOn(int pair) throws IOException {
    in.clear();
    if (sockets.readers()[pair].read(in) > 0) {
      passOn(pair);
    }
  }

  @Override
  final void write(int pair) throws IOException {
    out.clear();
    int written = sockets.writers()[pair].write(out);
    if (written != 1) {
      throw new IOException("wrote " + written);
    }
  }

  @Override
  public void close() throws Exception {
    sockets.close();
  }
}
