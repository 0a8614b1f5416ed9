package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InboxTest {
  private final VirtualTime backend = new VirtualTime();
  private final Inbox inbox = new Inbox(backend);
  private final List<String> done = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();

  @Test
  void onlyWhoComesWhileItSleepsWakesIt() {
    assertTrue(inbox.execute(() -> {}));
    inbox.beginSleep();
    assertTrue(inbox.execute(() -> {}));
    assertTrue(inbox.order(() -> {}));
    assertEquals(1, backend.wakeups.get());

    inbox.beginSleep();
    inbox.endSleep();
    inbox.wake();
    assertEquals(1, inbox.wakeUps());
  }

  @Test
  void eachWayToHandInWakesIt() {
    inbox.beginSleep();
    assertTrue(inbox.execute(() -> {}));
    assertEquals(1, backend.wakeups.get());
    inbox.beginSleep();
    assertTrue(inbox.order(() -> {}));
    assertEquals(2, backend.wakeups.get());
  }

  @Test
  void whatIsOrderedWhileOrdersAreCarriedOutIsForTheNextTime() {
    inbox.order(
        () -> {
          done.add("first");
          inbox.order(() -> done.add("next"));
        });
    inbox.carryOut(failures);
    assertEquals(List.of("first"), done);
    assertTrue(inbox.mayHaveOrders() && inbox.hasOrders() && !inbox.isEmpty());

    inbox.carryOut(failures);
    assertEquals(List.of("first", "next"), done);
    assertFalse(inbox.mayHaveOrders() || inbox.hasOrders());
    assertTrue(inbox.isEmpty());
  }

  @Test
  void oneThatFailsKeepsNoneFromTakingEffect() {
    IllegalStateException failure = new IllegalStateException("on purpose");
    inbox.order(
        () -> {
          throw failure;
        });
    inbox.order(() -> done.add("second"));
    inbox.carryOut(failures);

    assertEquals(List.of("second"), done);
    assertEquals(List.of(failure), failures);
  }

  @Test
  void closedItRefusesAndKeepsWhatItHas() {
    inbox.execute(() -> {});
    inbox.order(() -> done.add("order"));
    inbox.close();

    assertFalse(inbox.execute(() -> {}));
    assertFalse(inbox.order(() -> {}));
    inbox.carryOut(failures);
    assertEquals(List.of("order"), done);
    assertFalse(inbox.isEmpty(), "the task waits for its turn");
  }
}
