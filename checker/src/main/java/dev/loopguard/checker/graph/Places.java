package dev.loopguard.checker.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places that searches come through. What comes of being in one is found out by the first
 * search that gets there, and told to the others. One search at a time goes through them.
 */
final class Places {
  private final Map<Step, Place> known = new HashMap<>();
  private int searches;

  /**
   * An object is held by something.
   *
   * @param key the holder, as {@link ValueIndex} names it
   * @param kept where it was kept on the way
   * @param within whether what is held is not the object itself but another that it was given to,
   *     and no collection: a button and not its listener
   */
  record Step(Object key, Activation context, Kept kept, boolean within) {
    Step at(Object another, Activation entered) {
      return new Step(another, entered, kept, within);
    }

    Step and(Kept more) {
      return new Step(key, context, kept.and(more), within);
    }

    Step inAnother() {
      return new Step(key, context, kept, true);
    }

    @Override
    public int hashCode() {
      return 31 * key.hashCode() + context.hashCode();
    }
  }

  /** What comes of being in a place, told to a search that gets there. */
  interface Event {
    void tell(FlowSearch search);
  }

  static final class Place {
    private final Step step;
    private @Nullable List<Event> events;
    private int seenBy;

    private Place(Step step) {
      this.step = step;
    }

    Step step() {
      return step;
    }

    /** What comes of being here, or null if nobody knows yet. */
    @Nullable List<Event> events() {
      return events;
    }

    void know(List<Event> all) {
      events = List.copyOf(all);
    }

    boolean isSeenBy(int search) {
      return seenBy == search;
    }

    void seenBy(int search) {
      seenBy = search;
    }
  }

  Place at(Step step) {
    return known.computeIfAbsent(step, Place::new);
  }

  /** A search begins; its number marks the places that it has seen. */
  int begin() {
    return ++searches;
  }
}
