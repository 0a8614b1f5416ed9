package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.model.Contract;
import org.jspecify.annotations.Nullable;

/** Why code runs on a thread on which the sink must not be reached. */
public sealed interface Root {
  /** The body with which that thread, or that state of it, begins. */
  Body body();

  /** Where the code was handed to the thread that runs it, if it was. */
  default @Nullable Site givenAwayAt() {
    return this instanceof Spawned spawned
        ? spawned.invocation().call().site()
        : this instanceof Posted posted ? posted.invocation().call().site() : null;
  }

  /** The code was handed to another thread. */
  record Spawned(Invocation invocation, Body body) implements Root {}

  /** The code was handed to a loop's thread. */
  record Posted(Invocation invocation, Body body, String role) implements Root {}

  /** The code is declared to run on any thread, or on a loop's. */
  record Declared(Contract contract, Body body) implements Root {}

  /** The program starts here. */
  record Main(Body body) implements Root {}

  /** Anybody may call it from anywhere: said of what is accessible, in strict mode. */
  record EntryPoint(Body body) implements Root {}

  /** A library calls it in a context in which some code must not be reached. */
  record Callback(Body body, String context) implements Root {}

  /** A guard has just said which thread this is. */
  record Checked(Body body, String role, @Nullable AccessPath loop) implements Root {}

  /** A loop has been created by then. */
  record Created(Body body) implements Root {}
}
