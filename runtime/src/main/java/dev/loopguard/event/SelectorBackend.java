package dev.loopguard.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits with the JDK's selector; where there is no channel, without it, because to park and be
 * woken takes fewer system calls.
 *
 * <p>The selector never leaves this class, because closing one while another thread selects on it
 * is the very hang that the home-thread rule prevents. Ready keys are only noted during the select,
 * so no callback ever runs under the selector's monitors.
 */
final class SelectorBackend implements Backend {
  /**
   * How long a channel that was closed under its events may go unnoticed: closing one ends no
   * select, and says so only once the next one begins.
   */
  private static final long LONGEST_SELECT = TimeUnit.SECONDS.toNanos(1);

  private final Selector selector;
  // Made once, not a wait.
  private final Consumer<SelectionKey> note = this::note;
  private @Nullable Sink sink;

  /** The loop's thread if it sleeps without the selector; null if it sleeps with it. */
  private volatile @Nullable Thread parking;

  private SelectorBackend(Selector selector) {
    this.selector = selector;
  }

  static SelectorBackend open() {
    try {
      return new SelectorBackend(Selector.open());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open a selector", e);
    }
  }

  @Override
  public void add(Registration registration) throws IOException {
    SelectionKey key = registration.channel.keyFor(selector);
    if (key != null && !key.isValid()) {
      // A cancelled key stands in the way until a select has swept it out.
      selector.selectNow(swept -> {});
    }
    // One that is there is changed.
    registration.channel.register(selector, registration.ops, registration);
  }

  @Override
  public void del(Registration registration) {
    SelectionKey key = registration.channel.keyFor(selector);
    if (key != null) {
      key.cancel();
    }
  }

  @Override
  public int size() {
    return selector.keys().size();
  }

  @Override
  @SuppressWarnings("BlockingOnLoopThread") // This is what the loop's thread waits in.
  public void dispatch(long nanos, Sink readyChannels) throws IOException {
    sink = readyChannels;
    if (nanos == 0) {
      selector.selectNow(note);
      return;
    }
    Thread sleeper = selector.keys().isEmpty() ? Thread.currentThread() : null;
    if (sleeper != parking) {
      // Whoever wakes it now may still do so in the other way, so it does not sleep this time.
      parking = sleeper;
    } else if (sleeper != null) {
      park(nanos);
    } else {
      select(nanos);
    }
  }

  private void park(long nanos) {
    if (nanos == FOREVER) {
      LockSupport.park(this);
    } else {
      LockSupport.parkNanos(this, nanos);
    }
  }

  private void select(long nanos) throws IOException {
    long atMost = nanos == FOREVER ? LONGEST_SELECT : Math.min(nanos, LONGEST_SELECT);
    // Rounded up: waking early would only mean going round again.
    selector.select(note, TimeUnit.NANOSECONDS.toMillis(atMost + 999_999));
  }

  private void note(SelectionKey key) {
    try {
      if (sink != null && key.attachment() instanceof Registration registration) {
        sink.ready(registration, key.readyOps());
      }
    } catch (CancelledKeyException closedMeanwhile) {
      // Another thread closed the channel; size() tells the loop.
    }
  }

  @Override
  public void wakeup() {
    Thread sleeper = parking;
    if (sleeper != null) {
      LockSupport.unpark(sleeper);
    } else {
      selector.wakeup();
    }
  }

  @Override
  public void close() throws IOException {
    selector.close();
  }
}
