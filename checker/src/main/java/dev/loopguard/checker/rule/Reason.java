package dev.loopguard.checker.rule;

import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.held.Fact;
import java.util.Set;

/** Why a way to a sink is no bug. */
public sealed interface Reason {

  /** What is known of the thread at this step: a guard, or a loop that is its own. */
  record Known(Set<Fact> facts) implements Reason {}

  /** The code is given to the thread that it belongs to, or away from the one that is meant. */
  record HandedOver(Invocation invocation) implements Reason {}

  /** The code runs only once what is needed is there. */
  record Done() implements Reason {}

  /** The code says itself on which thread it runs: whoever calls it is told. */
  record Declared() implements Reason {}

  /** The program starts here, and makes the loop on the way if nobody has made one before. */
  record MadeByMain() implements Reason {}

  /** {@code @SuppressWarnings} is on the way. */
  record Suppressed() implements Reason {}

  /** No path gets to this step. */
  record Unreachable() implements Reason {}

  /** The step is a listener's, and of an object that is only being made: nobody listens to it. */
  record Unheard() implements Reason {}

  /** The program starts with this step, and comes only later to what makes the next ones happen. */
  record NotYet() implements Reason {}

  /** Nothing that was read calls it. */
  record Uncalled() implements Reason {}
}
