package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a callback throws ends that callback, and nothing else. */
final class UncaughtTest {
  private final VirtualTime time = new VirtualTime();
  private final List<String> errors = new ArrayList<>();
  private final List<String> ran = new ArrayList<>();

  @BeforeEach
  void collectErrors() {
    EventLog.setCallback(
        (severity, message) -> {
          if (severity == Severity.ERR) {
            errors.add(message);
          }
        });
  }

  @AfterEach
  void restoreLog() {
    EventLog.setCallback(null);
  }

  @Test
  void oneOfThreeThrowsAndTheOthersHaveTheirTurnInTheSamePass() {
    EventBase base = time.newBase();
    base.newTimer(event -> ran.add("first")).add();
    base.newTimer(event -> fail()).add();
    base.newTimer(event -> ran.add("third")).add();

    assertEquals(LoopResult.DONE, base.loop(LoopFlag.NONBLOCK));
    assertEquals(List.of("first", "third"), ran);
    assertEquals(1, errors.size());
    assertTrue(
        errors.get(0).startsWith("an event callback threw java.lang.AssertionError: on purpose\n"),
        errors.get(0));
    assertTrue(errors.get(0).contains("UncaughtTest.fail"), errors.get(0));
  }

  @Test
  void aTaskThatThrows() {
    EventBase base = time.newBase();
    base.execute(UncaughtTest::fail);
    base.execute(() -> ran.add("next"));
    base.loop();

    assertEquals(List.of("next"), ran);
    assertTrue(errors.get(0).startsWith("a task threw"), errors.get(0));
  }

  @Test
  void aWatcherThatThrows() {
    EventBase base = time.newBase();
    for (int i = 0; i < 2; i++) {
      base.addWatcher(
          new LoopWatcher() {
            @Override
            public void prepare(long nanos) {
              ran.add("prepare");
              fail();
            }

            @Override
            public void check() {
              ran.add("check");
              fail();
            }
          });
    }
    base.execute(() -> ran.add("task"));
    base.loop(LoopFlag.NONBLOCK);

    assertEquals(List.of("prepare", "prepare", "check", "check", "task"), ran);
    assertEquals(4, errors.size());
    assertTrue(errors.get(0).startsWith("a watcher threw"), errors.get(0));
  }

  @Test
  void aHandlerIsToldInsteadOfTheLog() {
    List<Throwable> thrown = new ArrayList<>();
    EventBase base =
        EventBase.create(
            time.config()
                .withUncaughtHandler(
                    (thread, what) -> {
                      assertSame(Thread.currentThread(), thread);
                      thrown.add(what);
                    }));
    base.newTimer(event -> fail()).add();
    base.loop();

    assertEquals("on purpose", thrown.get(0).getMessage());
    assertEquals(List.of(), errors);
  }

  @Test
  void aHandlerThatThrowsHidesNothing() {
    EventBase base =
        EventBase.create(
            time.config()
                .withUncaughtHandler(
                    (thread, what) -> {
                      throw new IllegalStateException("the handler too");
                    }));
    base.execute(UncaughtTest::fail);

    assertEquals(LoopResult.NO_EVENTS, base.loop());
    assertEquals(2, errors.size());
    assertTrue(errors.get(0).contains("the handler too"), errors.get(0));
    assertTrue(errors.get(1).contains("on purpose"), errors.get(1));
  }

  private static void fail() {
    throw new AssertionError("on purpose");
  }
}
