package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.held.Held;
import java.util.List;

/** A kind of bug that is a chain of calls: where it ends, where it begins, what cuts it. */
interface Rule {
  /** The names by which {@code @SuppressWarnings} cuts its chains. */
  String name();

  List<Sink> sinks();

  /** Of a call on the way, given what is held before it. */
  Verdict at(Held held, Frame frame, Need need);

  /** Of a body, by what it is declared to be. */
  Verdict entering(Frame frame, Need need);

  /** True if nothing is needed any more when a call runs what it, or another, was given. */
  default boolean isDone(Invocation invocation, Need need) {
    return false;
  }

  /** Of a body that is not called where it was written but given away. */
  Verdict handed(Invocation invocation, Body body, Need need);
}
