package dev.loopguard.checker.graph;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a call whose callee cannot be followed does with code that it is given.
 *
 * @param call the call that takes it
 * @param creation the object with the code
 * @param body the code that will run: the function, or the class's implementation
 * @param context of which object that is, as far as it is known
 * @param thread where it will run
 */
public record Handoff(Call call, Creation creation, Body body, Activation context, Thread thread) {

  /** The code that will run, on the object that was given. */
  public Entered entered() {
    return new Entered(body, context);
  }

  /** Where code runs that was given away. */
  public sealed interface Thread {
    /** During the call, on the caller's thread. */
    record Caller() implements Thread {}

    /** On some other thread. */
    record Other() implements Thread {}

    /** On the loop's thread of {@code role}; {@code loop} says which, null for some loop. */
    record Loop(String role, @Nullable Value loop) implements Thread {}
  }
}
