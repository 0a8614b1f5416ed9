package dev.loopguard.benchmarks;

import dev.loopguard.event.Event;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.Interest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** The chain on our loop. */
final class LoopGuardChain extends SocketChain {
  private final EventBase base = EventBase.create();

  LoopGuardChain(int pairs, int active, int writes) throws IOException {
    super(pairs, active, writes);
    for (int i = 0; i < pairs; i++) {
      int pair = i;
      Event read = base.newEvent(sockets.readers()[i], Set.of(Interest.READ), e -> read(pair));
      read.add();
    }
  }

  private void read(int pair) {
    try {
      readAndPassOn(pair);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (isDone()) {
      base.loopBreak();
    }
  }

  @Override
  void runUntilDone() throws IOException {
    begin();
    base.loop();
  }

  @Override
  public void close() throws Exception {
    base.free();
    super.close();
  }
}
