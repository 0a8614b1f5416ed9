package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** An annotation that says which loop has to name one, and is told so where it stands. */
final class LoopExpressionsTest {

  @Test
  void everyFormThatNamesALoop() {
    program(
        """
        class Connection {
          static EventBase shared;
          final EventBase base = EventBase.create();
          EventBase base() { return base; }
          @LoopThreadOnly void any() {}
          @LoopThreadOnly("base") void field() {}
          @LoopThreadOnly("this.base") void ownField() {}
          @LoopThreadOnly("base()") void getter() {}
          @LoopThreadOnly("other.base") void parameter(Connection other) {}
          @LoopThreadOnly("shared") static void fixed() {}
          @LoopThreadOnly("Connection.shared") static void qualified() {}
          class Writer {
            @LoopThreadOnly("Connection.this.base") void outer() {}
            @LoopThreadOnly("base") void implicitOuter() {}
          }
        }
        """);
  }

  @Test
  void aMethodThatNamesNothing() {
    program(
        """
        class Connection {
          final EventBase base = EventBase.create();
          @LoopThreadOnly("bse") void flush() {} // BUG: "bse"
        }
        """);
  }

  @Test
  void aFieldThatNamesNothing() {
    program(
        """
        class Connection {
          final EventBase base = EventBase.create();
          @LoopThreadOnly("base.nothing") int queued; // BUG: Connection.queued
        }
        """);
  }
}
