package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** In steady state, an event that happens and a timer that fires cost no allocation. */
final class AllocationTest {
  private static final int WARM_UP = 2_000;
  private static final int MEASURED = 20_000;

  /** So little that it is none for each, but something that happens once in a while may. */
  private static final double BYTES_AN_EVENT = 1;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private int happened;
  private long before;
  private long allocated;

  @Test
  void persistentTimers() {
    EventBase base = new VirtualTime().newBase();
    for (int i = 0; i < 10; i++) {
      base.newTimer(event -> count(base)).persistent().add(Duration.ofMillis(1 + i));
    }
    base.loop();

    assertNothing();
  }

  @Test
  void timersThatAreAddedAgain() {
    EventBase base = new VirtualTime().newBase();
    Duration delay = Duration.ofMillis(3);
    CommonTimeout common = base.commonTimeout(delay);
    for (int i = 0; i < 10; i++) {
      boolean isCommon = i % 2 == 0;
      base.newTimer(
              event -> {
                if (isCommon) {
                  event.add(common);
                } else {
                  event.add(delay);
                }
                count(base);
              })
          .add();
    }
    base.loop();

    assertNothing();
  }

  @Test
  void channelsPersistentAndOneShot() throws IOException {
    EventBase base = EventBase.create();
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    pipe.sink().configureBlocking(false);
    ByteBuffer token = ByteBuffer.allocateDirect(1);
    base.newEvent(
            pipe.source(),
            EnumSet.of(Interest.READ),
            event -> {
              pass(pipe, token);
              count(base);
            })
        .add();
    base.newEvent(
            pipe.sink(),
            EnumSet.of(Interest.WRITE),
            event -> {
              assertTrue(event.isReady(Interest.WRITE));
              event.add();
              count(base);
            })
        .oneShot()
        .add();
    pipe.sink().write(token);
    base.loop();
    base.free();
    pipe.source().close();
    pipe.sink().close();

    assertNothing();
  }

  private static void pass(Pipe pipe, ByteBuffer token) {
    try {
      token.clear();
      pipe.source().read(token);
      token.flip();
      pipe.sink().write(token);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void count(EventBase base) {
    happened++;
    if (happened == WARM_UP) {
      before = threads.getCurrentThreadAllocatedBytes();
    } else if (happened == WARM_UP + MEASURED) {
      allocated = threads.getCurrentThreadAllocatedBytes() - before;
      base.loopBreak();
    }
  }

  private void assertNothing() {
    assumeTrue(before > 0, "this JVM does not measure it");
    assertTrue(
        allocated < MEASURED * BYTES_AN_EVENT, allocated + " bytes for " + MEASURED + " events");
  }
}
