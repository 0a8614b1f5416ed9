package dev.loopguard.checker.model;

/**
 * What a call of a method tells about the current thread once it is over.
 *
 * @param loop the loop whose thread it is: {@code "this"}, {@code "result"}, the name of a
 *     parameter, or an expression
 * @param role the kind of thread
 */
public record Guarantee(String loop, String role, Outcome outcome) {

  /** How the call must have ended for the guarantee to hold. */
  public enum Outcome {
    RETURNED,
    RETURNED_OR_THREW,
    TRUE,
    FALSE
  }
}
