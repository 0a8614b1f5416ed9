package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;

@DisabledOnOs(value = WINDOWS, disabledReason = "it has no SIGWINCH, which nothing else here uses")
final class SignalEventTest {
  private static final Class<?> SIGNAL = signalClass();

  private final EventBase base = EventBase.create();

  @Test
  void refusesASignalThatDoesNotExist() {
    assertThrows(IllegalArgumentException.class, () -> base.newSignal("NONSENSE", event -> {}));
    base.free();
  }

  @Test
  void refusesASignalThatTheJvmNeeds() {
    List<Throwable> refusals = new ArrayList<>();
    Event fault = base.newSignal("SEGV", event -> {});
    base.execute(() -> refusals.add(assertThrows(IllegalArgumentException.class, fault::add)));
    base.loop();

    assertEquals(1, refusals.size());
    base.free();
    EventBase other =
        EventBase.create(
            EventConfig.defaults().withUncaughtHandler((thread, what) -> refusals.add(what)));
    other.newSignal("SEGV", event -> {}).add();
    other.loop(LoopFlag.NONBLOCK);
    assertSame(
        IllegalArgumentException.class, refusals.get(1).getClass(), "nor has the first base it");
    other.free();
  }

  /** Whoever handled the signal next is given it, as the one who was there before. */
  @Test
  void itsHandlerIsAnObjectLikeAnyOther() {
    base.newSignal("WINCH", event -> {}).add();
    base.loop(LoopFlag.NONBLOCK);
    Object handler = RaisedSignal.handler();

    assertEquals(handler, RaisedSignal.handler());
    assertNotEquals(handler, new Object());
    assertEquals(System.identityHashCode(handler), handler.hashCode());
    assertEquals("LoopGuard's handler of SIGWINCH", handler.toString());
    base.free();
  }

  @Test
  void isDeliveredInTheLoopUntilDeleted() throws Exception {
    List<Thread> seen = new ArrayList<>();
    base.newSignal(
            "WINCH",
            event -> {
              seen.add(Thread.currentThread());
              if (seen.size() == 2) {
                event.del();
              } else {
                raise();
              }
            })
        .add();
    base.execute(SignalEventTest::raise);
    base.loopExit(Duration.ofSeconds(20));
    base.execute(
        () ->
            base.newTimer(
                    event -> {
                      if (seen.size() == 2) {
                        base.loopBreak();
                      }
                    })
                .persistent()
                .add(Duration.ofMillis(1)));
    base.loop();

    assertEquals(List.of(Thread.currentThread(), Thread.currentThread()), seen);
    base.free();
  }

  @Test
  void freeingGivesItBackToWhoeverHandledItBefore() throws ReflectiveOperationException {
    base.newSignal("WINCH", event -> {}).add();
    base.loop(LoopFlag.NONBLOCK);
    base.free();

    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object standard = handler.getField("SIG_DFL").get(null);
    Object handledBy = SIGNAL.getMethod("handle", SIGNAL, handler).invoke(null, winch(), standard);
    assertSame(standard, handledBy);
  }

  private static void raise() {
    try {
      SIGNAL.getMethod("raise", SIGNAL).invoke(null, winch());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("sun.misc.Signal", e);
    }
  }

  private static Object winch() throws ReflectiveOperationException {
    return SIGNAL.getConstructor(String.class).newInstance("WINCH");
  }

  private static Class<?> signalClass() {
    try {
      return Class.forName("sun.misc.Signal");
    } catch (ClassNotFoundException e) {
      throw new LinkageError("sun.misc.Signal", e);
    }
  }
}
