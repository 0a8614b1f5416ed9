package dev.loopguard.event;

import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A channel that is ready when the test says so, for a base on {@link VirtualTime}. */
final class VirtualChannel extends SelectableChannel {
  private volatile int ready;

  void ready(Set<Interest> interest) {
    ready = interest.stream().mapToInt(i -> i.op).reduce(0, (a, b) -> a | b);
  }

  static int readyOps(SelectableChannel channel) {
    return channel instanceof VirtualChannel mine ? mine.ready : -1;
  }

  @Override
  public int validOps() {
    return SelectionKey.OP_READ | SelectionKey.OP_WRITE;
  }

  @Override
  public boolean isBlocking() {
    return false;
  }

  @Override
  protected void implCloseChannel() {}

  @Override
  public SelectorProvider provider() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isRegistered() {
    throw new UnsupportedOperationException();
  }

  @Override
  public @Nullable SelectionKey keyFor(Selector selector) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SelectionKey register(Selector selector, int ops, @Nullable Object attachment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SelectableChannel configureBlocking(boolean block) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object blockingLock() {
    throw new UnsupportedOperationException();
  }
}
