package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Value;

/** One thing that is done with a value. */
sealed interface Use {
  record Argument(Call call, int index) implements Use {}

  record Receiver(Call call) implements Use {}

  record Stored(Value target) implements Use {}

  record Returned(Body body) implements Use {}
}
