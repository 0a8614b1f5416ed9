package dev.loopguard.event;

import java.nio.channels.SelectionKey;

/** What an event waits for on a channel. */
public enum Interest {
  /** There is something to read, or the other side has closed. */
  READ(SelectionKey.OP_READ),
  /** There is room to write. */
  WRITE(SelectionKey.OP_WRITE),
  /** A connection waits to be accepted. */
  ACCEPT(SelectionKey.OP_ACCEPT),
  /** A connection that was begun can be finished. */
  CONNECT(SelectionKey.OP_CONNECT);

  final int op;

  Interest(int op) {
    this.op = op;
  }
}
