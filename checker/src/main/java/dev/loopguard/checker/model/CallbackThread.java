package dev.loopguard.checker.model;

/** The thread that runs the callbacks given to the object that a modelled method returns. */
public enum CallbackThread {
  /** The thread that gives them, during the call: {@code Stream.sequential()}. */
  CALLER,
  /** Some other thread: {@code Collection.parallelStream()}, {@code Process.onExit()}. */
  OTHER
}
