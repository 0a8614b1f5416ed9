package org.example;

import dev.loopguard.annotation.LoopThreadOnly;

public final class Connection {
  @LoopThreadOnly
  public void flush() {}

  public void close() {
    flush();
  }

  @LoopThreadOnly
  public void closeGently() {
    flush();
  }
}
