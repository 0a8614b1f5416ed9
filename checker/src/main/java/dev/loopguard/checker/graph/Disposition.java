package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Body;
import java.util.List;

/** What a call does with one of its arguments, should that be code. */
sealed interface Disposition {

  /** It runs it, on this thread. */
  record Given(Handoff.Thread thread) implements Disposition {}

  /** It passes it to the parameter of these bodies, which tell the rest. */
  record Followed(List<Body> bodies, int parameter) implements Disposition {}

  /** It keeps it in its receiver and in what it returns, as collections do. */
  record Carried() implements Disposition {}
}
