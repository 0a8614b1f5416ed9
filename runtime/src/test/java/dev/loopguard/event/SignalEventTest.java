package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;

@DisabledOnOs(value = WINDOWS, disabledReason = "it has no SIGWINCH, which nothing else here uses")
final class SignalEventTest {
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

  private static void raise() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      signal
          .getMethod("raise", signal)
          .invoke(null, signal.getConstructor(String.class).newInstance("WINCH"));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("sun.misc.Signal", e);
    }
  }
}
