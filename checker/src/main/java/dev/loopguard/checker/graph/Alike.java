package dev.loopguard.checker.graph;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Many searches find the same bodies entered by the same calls from the same places. These are one
 * activation from then on, so that whoever walks on from there walks once.
 */
final class Alike {
  /** What was entered through more bodies than this is compared with nothing. */
  private static final int MAX_DEPTH = 200;

  private final Map<Shape, Activation> byShape = new HashMap<>();
  private final Map<Activation, Activation> known = new IdentityHashMap<>();
  private final Set<Activation> around = Collections.newSetFromMap(new IdentityHashMap<>());

  private record Shape(CallString name, Set<Activation> outers) {}

  /** The one that stands for an activation whose search is over. */
  Activation of(Activation activation) {
    if (activation.isOpen()) {
      return activation;
    }
    Activation found = known.get(activation);
    if (found != null) {
      return found;
    }
    if (around.size() > MAX_DEPTH || !around.add(activation)) {
      return activation; // What calls itself is like nothing else.
    }
    Set<Activation> outers = new LinkedHashSet<>();
    activation.outers().forEach(outer -> outers.add(of(outer)));
    around.remove(activation);
    found = byShape.putIfAbsent(new Shape(activation.name(), outers), activation);
    if (found == null) {
      found = activation;
      activation.settle(outers);
    }
    known.put(activation, found);
    return found;
  }
}
