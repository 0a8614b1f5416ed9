package dev.loopguard.event;

import java.nio.channels.SelectionKey;

/** Why an event is, or will be, active. */
public enum Trigger {
  /** {@link Interest#READ}. */
  READ(SelectionKey.OP_READ),
  /** {@link Interest#WRITE}. */
  WRITE(SelectionKey.OP_WRITE),
  /** {@link Interest#ACCEPT}. */
  ACCEPT(SelectionKey.OP_ACCEPT),
  /** {@link Interest#CONNECT}. */
  CONNECT(SelectionKey.OP_CONNECT),
  /** Its time was up. */
  TIMEOUT(1 << 16),
  /** The signal arrived. */
  SIGNAL(1 << 17);

  final int bit;

  Trigger(int bit) {
    this.bit = bit;
  }
}
