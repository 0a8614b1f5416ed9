package dev.loopguard.benchmarks.steady;

import dev.loopguard.event.EventBase;
import dev.loopguard.event.Interest;
import dev.loopguard.event.LoopResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Sixteen channels that always have a byte to read, which nobody reads: what the loop adds to the
 * selector.
 */
@State(Scope.Thread)
public class EventHappens {
  private static final int EVENTS = 64_000;
  private static final int CHANNELS = 16;

  private final EventBase base = EventBase.create();
  private final List<Pipe> pipes = new ArrayList<>();
  private int happened;
  private final Consumer<SelectionKey> counting = key -> happened++;
  private final Selector selector;

  public EventHappens() {
    try {
      selector = Selector.open();
      open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open() throws IOException {
    for (int i = 0; i < 2 * CHANNELS; i++) {
      Pipe pipe = Pipe.open();
      pipe.sink().write(ByteBuffer.allocate(1));
      pipe.source().configureBlocking(false);
      if (i < CHANNELS) {
        base.newEvent(pipe.source(), Set.of(Interest.READ), event -> count()).add();
      } else {
        pipe.source().register(selector, SelectionKey.OP_READ);
      }
      pipes.add(pipe);
    }
  }

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public LoopResult loop() {
    return base.loop();
  }

  /** Without a loop. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public int selector() throws IOException {
    for (int end = happened + EVENTS; happened != end; ) {
      selector.select(counting);
    }
    return happened;
  }

  private void count() {
    if (++happened % EVENTS == 0) {
      base.loopBreak();
    }
  }

  @TearDown
  public void close() throws IOException {
    base.free();
    selector.close();
    for (Pipe pipe : pipes) {
      pipe.source().close();
      pipe.sink().close();
    }
  }
}
