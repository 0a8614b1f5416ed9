package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Creation;

/**
 * An object: all that one place of the program makes when it is entered in one way.
 *
 * @param context how the code was entered that makes it
 */
public record Instance(Creation creation, CallString context) {
  private static final int MAX_CALLS = 2;

  /** Objects made by objects made by objects are told apart no further. */
  static Instance of(Creation creation, CallString context) {
    CallString last = context.last(MAX_CALLS);
    Instance maker = last.self();
    boolean deep = maker != null && maker.context().self() != null;
    return new Instance(creation, deep ? last.onAny() : last);
  }

  /** How the code is entered that makes it. */
  public Activation maker() {
    return Activation.of(context);
  }
}
