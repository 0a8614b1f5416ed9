package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Value;

/** One thing that is done with a value. */
sealed interface Use {
  /** The code that does it. */
  Body body();

  /** How that code names the value. */
  Value value();

  record Argument(Call call, int index, Value value) implements Use {
    @Override
    public Body body() {
      return call.body();
    }
  }

  record Receiver(Call call, Value value) implements Use {
    @Override
    public Body body() {
      return call.body();
    }
  }

  record Stored(Value target, Body body, Value value) implements Use {}

  record Returned(Body body, Value value) implements Use {}
}
