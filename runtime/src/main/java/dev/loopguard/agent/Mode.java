package dev.loopguard.agent;

/** What the agent does about a call of loop-only code. */
enum Mode {
  /** On the wrong thread, throws instead of running the method. */
  THROW,
  /** On the wrong thread, logs it once per place, and goes on. */
  LOG,
  /** On any thread, notes it once per place and thread, and goes on. */
  RECORD
}
