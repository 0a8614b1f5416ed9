package dev.loopguard.event;

import java.util.EnumSet;
import java.util.Set;

/** Sets of {@link Trigger} as bits, which the loop can gather without allocating. */
final class Triggers {
  /** Activated by hand, for no reason of its own. */
  static final int BY_HAND = 1 << 18;

  /** It is the finalizer's turn. */
  static final int FINALIZED = 1 << 19;

  private static final Trigger[] ALL = Trigger.values();

  private Triggers() {}

  static Set<Trigger> set(int bits) {
    Set<Trigger> set = EnumSet.noneOf(Trigger.class);
    for (Trigger trigger : ALL) {
      if ((bits & trigger.bit) != 0) {
        set.add(trigger);
      }
    }
    return set;
  }
}
