package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Rows about signals, of which this process gets real ones. */
final class SignalRows {
  private final EventBase base = EventBase.create();
  private final List<String> ran = new ArrayList<>();

  SignalRows() {
    assumeFalse(
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"),
        "it has no SIGWINCH, which nothing else here uses");
    base.loopExit(Duration.ofSeconds(20));
  }

  void immediate() {
    base.newSignal("WINCH", event -> stop("signal " + event.triggers())).add();
    base.execute(RaisedSignal::raise);
    base.loop();

    assertEquals(List.of("signal [SIGNAL]"), ran);
    base.free();
  }

  void restored() {
    Object before = RaisedSignal.handler();
    Event event = base.newSignal("WINCH", e -> stop("signal"));
    event.add();
    base.loop(LoopFlag.NONBLOCK);
    event.del();
    base.loop(LoopFlag.NONBLOCK);
    assertSame(before, RaisedSignal.handler());

    event.add();
    base.loop(LoopFlag.NONBLOCK);
    base.free();
    assertSame(before, RaisedSignal.handler());
  }

  void oneBaseAtATime() {
    Event first = base.newSignal("WINCH", e -> stop("first"));
    first.add();
    base.loop(LoopFlag.NONBLOCK);
    EventBase other = EventBase.create();
    Event second =
        other.newSignal(
            "WINCH",
            e -> {
              ran.add("second");
              other.loopBreak();
            });
    assertThrows(IllegalStateException.class, second::add);
    first.del();
    base.loop(LoopFlag.NONBLOCK);
    second.add();
    other.execute(RaisedSignal::raise);
    other.loopExit(Duration.ofSeconds(20));
    other.loop();

    assertEquals(List.of("second"), ran);
    other.free();
    base.free();
  }

  /** Neither has it when they are added, and only one gets it. */
  void twoBasesAtTheSameMoment() {
    List<Throwable> thrown = new ArrayList<>();
    EventBase other =
        EventBase.create(
            EventConfig.defaults().withUncaughtHandler((thread, what) -> thrown.add(what)));
    base.newSignal("WINCH", e -> stop("first")).add();
    Event second = other.newSignal("WINCH", e -> ran.add("second"));
    second.add();
    base.loop(LoopFlag.NONBLOCK);

    assertEquals(LoopResult.NO_EVENTS, other.loop());
    assertEquals(
        "Event.add(): another event base has SIGWINCH, and a signal has one at a time",
        thrown.get(0).getMessage());
    other.free();
    base.execute(RaisedSignal::raise);
    base.loop();
    assertEquals(List.of("first"), ran);
    base.free();
  }

  void activatedByHandAndShown() {
    Event first = base.newSignal("WINCH", e -> ran.add("first"));
    Event second = base.newSignal("WINCH", e -> stop("second"));
    first.add();
    second.add();
    List<Event> seen = new ArrayList<>();
    base.forEachEvent(seen::add);
    assertEquals(Set.of(first, second), Set.copyOf(seen));
    base.activateSignal("HUP");
    base.activateSignal("WINCH");
    base.loop();

    assertEquals(List.of("first", "second"), ran);
    base.execute(() -> base.activateSignal("WINCH"));
    base.loop();
    assertEquals(List.of("first", "second", "first", "second"), ran);
    base.free();
  }

  void activatedElsewhere() throws Exception {
    base.newSignal("WINCH", e -> stop("signal")).add();
    base.loop(LoopFlag.NONBLOCK);
    OtherThread<LoopResult> loop = OtherThread.start("loop", base::loop);
    base.submit(() -> 1).get(20, TimeUnit.SECONDS);
    base.activateSignal("WINCH");

    assertEquals(LoopResult.DONE, loop.join());
    assertEquals(List.of("signal"), ran);
    base.free();
  }

  void whileProcessing() {
    base.newSignal(
            "WINCH",
            event -> {
              ran.add("signal");
              if (ran.size() == 2) {
                base.loopBreak();
              } else {
                RaisedSignal.raise();
              }
            })
        .add();
    base.execute(RaisedSignal::raise);
    base.loop();

    assertEquals(List.of("signal", "signal"), ran);
    base.free();
  }

  void finalizedInItsCallback() {
    base.newSignal("WINCH", event -> event.finalizeWith(e -> stop("finalizer"))).add();
    base.execute(RaisedSignal::raise);
    base.loop();

    assertEquals(List.of("finalizer"), ran);
    base.free();
  }

  private void stop(String name) {
    ran.add(name);
    base.loopBreak();
  }
}
