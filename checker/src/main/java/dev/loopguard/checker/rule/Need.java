package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.held.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be so for a sink to be reached rightly.
 *
 * @param role the kind of thread
 * @param loop which loop's, in the words of the code at hand; null for some loop of the role
 * @param once the same where no words of the code at hand name it, but the way there is known; null
 *     where there is nothing to tell
 * @param ahead what lies between the code at hand and the sink
 */
public record Need(String role, @Nullable AccessPath loop, @Nullable Once once, Ahead ahead) {
  /** What rules need that are not about one loop. */
  static final Need NOTHING = new Need("", null);

  /**
   * What the code that needs a loop called it. Nothing but the places that make loops can tell of
   * it any more.
   *
   * @param home the method that makes the object that needs it, or one on the way to where that is
   *     called: whoever calls it, gets there; null if nobody knows
   */
  record Once(AccessPath path, @Nullable Body home) {}

  Need(String role, @Nullable AccessPath loop) {
    this(role, loop, null, Ahead.NOTHING);
  }

  Need withLoop(AccessPath path) {
    return new Need(role, path, null, ahead);
  }

  /** The same where no words of the code that needs it mean anything, but where it is made. */
  Need elsewhere(@Nullable Body home) {
    return loop == null ? this : new Need(role, null, new Once(loop, home), ahead);
  }

  /** True if whoever enters a body gets to what needs the loop, and so does who calls that. */
  boolean isMadeIn(Body body) {
    return once != null && once.home() == body;
  }

  /** The same seen from a caller of the method that makes what needs the loop. */
  Need madeThrough(Body caller) {
    return once == null ? this : new Need(role, loop, new Once(once.path(), caller), ahead);
  }

  /** The same where there are other words for the loop that is needed. */
  Need called(AccessPath words) {
    return once == null ? this : new Need(role, loop, new Once(words, once.home()), ahead);
  }

  /** The same of whichever loop of the role. */
  Need ofAnyLoop() {
    return new Need(role, null, null, ahead);
  }

  /** The same with something else ahead. */
  Need with(Ahead other) {
    return new Need(role, loop, once, other);
  }

  /** The same where something is known of the thread, which no longer matters if that is main's. */
  Need after(Set<Fact> facts) {
    return facts.contains(Fact.ifMain(role)) ? with(ahead.afterMain()) : this;
  }
}
