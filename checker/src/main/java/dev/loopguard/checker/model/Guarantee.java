package dev.loopguard.checker.model;

/**
 * What a call of a method tells once it is over.
 *
 * @param loop the loop whose thread the current one is, or what is done: {@code "this"}, {@code
 *     "result"}, the name of a parameter, or an expression
 * @param role the kind of thread, or the context
 */
public record Guarantee(Subject subject, String loop, String role, Outcome outcome) {

  /** Whether the call makes what it tells about, a new loop of the current thread's. */
  public boolean isOfResult() {
    return loop.equals("result");
  }

  /** What it is about. */
  public enum Subject {
    /** That the current thread is a loop's. */
    LOOP_THREAD,
    /** That the current thread is in a context, such as a log callback. */
    CONTEXT,
    /** That what is named is done: nobody waits for it any more. */
    DONE,
    /** That what is named has something to give at once, until somebody takes it. */
    READY,
    /** That the threads have ended that what is named is or has. Then it is done, too. */
    ENDED
  }

  /** How the call must have ended for the guarantee to hold. */
  public enum Outcome {
    RETURNED,
    RETURNED_OR_THREW,
    /**
     * Whoever calls it is taken for the loop's thread, from the start of the body that calls it.
     */
    TAKES_OVER,
    /**
     * Whoever calls it first makes the loop, and is its thread from then on: of main that is
     * believed, as no other thread of the program was there before.
     */
    IF_MAIN,
    /** With a result that is true, or that is the current thread's and not null. */
    TRUE,
    FALSE;

    /** Whether it holds however the call ended. */
    public boolean evenIfItThrew() {
      return this == RETURNED_OR_THREW || this == TAKES_OVER;
    }
  }
}
