package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.log.EventLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChannelEventTest {
  private final EventBase base = EventBase.create();
  private final List<String> seen = new ArrayList<>();
  private SocketChannel left;
  private SocketChannel right;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocketChannel server = listen()) {
      left = SocketChannel.open(server.getLocalAddress());
      right = server.accept();
    }
    left.configureBlocking(false);
    right.configureBlocking(false);
  }

  @AfterEach
  void close() throws IOException {
    base.free();
    left.close();
    right.close();
  }

  @Test
  void refusesWhatTheChannelCannotDo() {
    assertThrows(
        IllegalArgumentException.class,
        () -> base.newEvent(left, EnumSet.of(Interest.ACCEPT), event -> {}));
    assertThrows(IllegalArgumentException.class, () -> base.newEvent(left, Set.of(), event -> {}));
  }

  @Test
  void refusesAChannelThatIsClosedOrBlocks() throws IOException {
    Event reader = reader(left);
    left.configureBlocking(true);
    assertThrows(IllegalStateException.class, reader::add);
    left.close();
    assertThrows(IllegalStateException.class, reader::add);
    assertEquals(LoopResult.NO_EVENTS, base.loop());
  }

  /** The call of a thread outside takes effect later, and by then the channel may have changed. */
  @Test
  void whatCannotBeAddedLeavesNothingBehind() throws IOException {
    List<Throwable> thrown = new ArrayList<>();
    EventBase other = whoseUncaught(thrown::add);
    other.newEvent(left, EnumSet.of(Interest.WRITE), event -> seen.add("ready")).add();
    left.configureBlocking(true);

    assertEquals(LoopResult.NO_EVENTS, other.loop(LoopFlag.NONBLOCK));
    assertEquals(List.of(IllegalBlockingModeException.class), types(thrown));
    assertEquals(List.of(), seen);
    other.free();
  }

  @Test
  void whatCouldNotBeAddedCanBeAddedAtOnceWhenItCan() throws IOException {
    List<Event> events = new ArrayList<>();
    EventBase other =
        whoseUncaught(
            thrown -> {
              configureBlocking(left, false);
              events.get(0).add();
            });
    events.add(
        other
            .newEvent(left, EnumSet.of(Interest.WRITE), event -> seen.add("ready " + event.ready()))
            .oneShot());
    events.get(0).add();
    left.configureBlocking(true);
    other.loopExit(Duration.ofSeconds(20));
    other.loop(LoopFlag.ONCE);

    assertEquals(List.of("ready [WRITE]"), seen);
    other.free();
  }

  @Test
  void oneThatComesTooLateLeavesTheOthersToBeToldThatTheChannelIsClosed() throws IOException {
    List<Throwable> thrown = new ArrayList<>();
    EventBase other = whoseUncaught(thrown::add);
    other.newEvent(left, EnumSet.of(Interest.READ), event -> seen.add("ready")).add();
    other.loop(LoopFlag.NONBLOCK);
    other.newEvent(left, EnumSet.of(Interest.WRITE), event -> seen.add("ready")).add();
    left.close();
    EventLog.setCallback((severity, message) -> seen.add(message.substring(0, 20)));
    try {
      assertEquals(LoopResult.NO_EVENTS, other.loop());
    } finally {
      EventLog.setCallback(null);
    }
    assertEquals(List.of(UncheckedIOException.class), types(thrown));
    assertEquals(List.of("a channel was closed"), seen);
    other.free();
  }

  @Test
  void readsUntilTheOtherSideHasClosed() throws IOException {
    reader(right).add();
    write(left, "hello");
    base.execute(() -> close(left));

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals("hello", String.join("", seen));
  }

  @Test
  void echoesBothWays() throws IOException {
    base.newEvent(
            right,
            EnumSet.of(Interest.READ),
            event -> {
              String text = read(right);
              write(right, text + "!");
            })
        .add();
    base.newEvent(
            left,
            EnumSet.of(Interest.READ),
            event -> {
              seen.add(read(left));
              base.loopBreak();
            })
        .add();
    write(left, "hello");

    assertEquals(LoopResult.DONE, base.loop());
    assertEquals(List.of("hello!"), seen);
  }

  @Test
  void severalEventsOnOneChannelAreApart() throws IOException {
    Event reading = reader(left);
    reading.add();
    Event writing =
        base.newEvent(
            left,
            EnumSet.of(Interest.WRITE),
            event -> {
              boolean asked = event.isReady(Interest.WRITE) && !event.isReady(Interest.READ);
              seen.add(event.ready() + " " + asked + " " + event.timedOut());
            });
    writing.oneShot().add();
    base.loop(LoopFlag.ONCE);
    assertEquals(List.of("[WRITE] true false"), seen);

    write(right, "text");
    base.loop(LoopFlag.ONCE);
    assertEquals(List.of("[WRITE] true false", "text"), seen);
  }

  @Test
  void twoEventsForTheSameAreBothCalled() throws IOException {
    for (String name : List.of("first", "second")) {
      base.newEvent(left, EnumSet.of(Interest.WRITE), event -> seen.add(name)).oneShot().add();
    }

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of("first", "second"), seen);
  }

  @Test
  void persistentIsCalledAgainAndOneShotIsNot() {
    base.newEvent(left, EnumSet.of(Interest.WRITE), event -> seen.add("one shot")).oneShot().add();
    base.newEvent(
            left,
            EnumSet.of(Interest.WRITE),
            event -> {
              seen.add("persistent");
              if (seen.size() == 3) {
                event.del();
              }
            })
        .add();

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of("one shot", "persistent", "persistent"), seen);
  }

  @Test
  void addedAgainRightAfterItWasDeleted() {
    Event writing = base.newEvent(left, EnumSet.of(Interest.WRITE), event -> seen.add("ready"));
    base.execute(
        () -> {
          writing.oneShot().add();
          writing.del();
          writing.add();
        });

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of("ready"), seen);
  }

  @Test
  void addedAgainAfterTheLoopHasGivenUpItsChannel() {
    Event writing =
        base.newEvent(left, EnumSet.of(Interest.WRITE), event -> seen.add("ready")).oneShot();
    for (int i = 1; i <= 3; i++) {
      writing.add();
      assertEquals(LoopResult.NO_EVENTS, base.loop());
      assertEquals(i, seen.size());
    }
  }

  @Test
  void addedAgainBetweenGivingUpItsChannelAndTheNextWait() {
    Event writing = base.newEvent(left, EnumSet.of(Interest.WRITE), event -> seen.add("ready"));
    writing.oneShot().add();
    base.loop(LoopFlag.NONBLOCK);
    base.addWatcher(
        new LoopWatcher() {
          @Override
          public void prepare(long nanos) {
            if (seen.size() == 1) {
              writing.add();
            }
          }
        });
    base.newTimer(event -> seen.add("timer")).add(Duration.ofMillis(1));
    base.loop();

    assertEquals(2, seen.stream().filter("ready"::equals).count());
  }

  @Test
  void aFreedBaseLetsGoOfItsChannels() {
    EventBase other = EventBase.create();
    other.newEvent(left, EnumSet.of(Interest.READ), event -> {}).add();
    other.loop(LoopFlag.NONBLOCK);
    assertTrue(left.isRegistered());
    other.free();

    assertFalse(left.isRegistered());
    assertTrue(left.isOpen());
  }

  @Test
  void aChannelMayBlockAgainOnceItsEventIsDeleted() throws IOException {
    Event reading = reader(left);
    reading.add();
    base.loop(LoopFlag.NONBLOCK);
    reading.del();
    base.loop(LoopFlag.NONBLOCK);

    left.configureBlocking(true);
    assertTrue(left.isBlocking());
  }

  /** Or the system would keep it open after the user has closed it. */
  @Test
  void aChannelIsLetGoOfByALoopThatIsTooBusyToWait() {
    Event reading = reader(left);
    reading.add();
    base.loop(LoopFlag.NONBLOCK);
    assertTrue(left.isRegistered());
    reading.del();
    base.execute(() -> {});
    base.loop(LoopFlag.NONBLOCK);

    assertFalse(left.isRegistered());
  }

  @Test
  void aTimeoutIsToldApart() {
    List<Boolean> timedOut = new ArrayList<>();
    base.newEvent(
            left,
            EnumSet.of(Interest.READ),
            event -> {
              timedOut.add(event.timedOut());
              seen.add(event.ready() + " " + event.isReady(Interest.READ));
            })
        .oneShot()
        .add(Duration.ofMillis(1));

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(List.of(true), timedOut);
    assertEquals(List.of("[] false"), seen);
  }

  @Test
  void readyAndTimedOutIsOneCall() {
    VirtualTime time = new VirtualTime();
    EventBase virtual = time.newBase();
    virtual
        .newEvent(
            left,
            EnumSet.of(Interest.READ),
            event -> seen.add(event.ready() + " " + event.timedOut()))
        .oneShot()
        .add(Duration.ZERO);

    assertEquals(LoopResult.NO_EVENTS, virtual.loop());
    assertEquals(List.of("[READ] true"), seen);
  }

  @Test
  void aChannelClosedInItsOwnCallbackIsForgotten() throws IOException {
    write(right, "text");
    base.newEvent(
            left,
            EnumSet.of(Interest.READ),
            event -> {
              seen.add(read(left));
              close(left);
            })
        .add();
    EventLog.setCallback((severity, message) -> seen.add(message));
    try {
      assertEquals(LoopResult.NO_EVENTS, base.loop());
    } finally {
      EventLog.setCallback(null);
    }
    assertEquals(List.of("text"), seen, "and nobody is warned");
  }

  @Test
  void acceptsAndConnects() throws IOException {
    try (ServerSocketChannel server = listen();
        SocketChannel client = SocketChannel.open()) {
      server.configureBlocking(false);
      client.configureBlocking(false);
      base.newEvent(
              server,
              EnumSet.of(Interest.ACCEPT),
              event -> {
                close(accept(server));
                seen.add("accepted");
              })
          .oneShot()
          .add();
      assertFalse(client.connect(server.getLocalAddress()) && client.isConnectionPending());
      base.newEvent(
              client,
              EnumSet.of(Interest.CONNECT),
              event -> seen.add(finish(client) ? "connected" : "not yet"))
          .oneShot()
          .add(Duration.ofSeconds(20));

      assertEquals(LoopResult.NO_EVENTS, base.loop());
      assertEquals(Set.of("accepted", "connected"), Set.copyOf(seen));
    }
  }

  private Event reader(SocketChannel channel) {
    return base.newEvent(
        channel,
        EnumSet.of(Interest.READ),
        event -> {
          String text = read(channel);
          if (text.isEmpty()) {
            event.del();
          } else {
            seen.add(text);
          }
        });
  }

  private static ServerSocketChannel listen() throws IOException {
    return ServerSocketChannel.open()
        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** What is there to read; empty at the end. */
  private static String read(ReadableByteChannel channel) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(100);
      channel.read(bytes);
      return StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(WritableByteChannel channel, String text) {
    try {
      channel.write(StandardCharsets.US_ASCII.encode(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EventBase whoseUncaught(Consumer<Throwable> handler) {
    return EventBase.create(
        EventConfig.defaults().withUncaughtHandler((thread, thrown) -> handler.accept(thrown)));
  }

  private static List<Class<?>> types(List<Throwable> thrown) {
    return thrown.stream().<Class<?>>map(Object::getClass).toList();
  }

  private static void configureBlocking(SocketChannel channel, boolean blocking) {
    try {
      channel.configureBlocking(blocking);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SocketChannel accept(ServerSocketChannel server) {
    try {
      return server.accept();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean finish(SocketChannel client) {
    try {
      return client.finishConnect();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
