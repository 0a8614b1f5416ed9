package dev.loopguard.agent;

import java.util.function.BooleanSupplier;

/**
 * Asks the application's own code, which may be asserted itself, and may be broken.
 *
 * <p>A question asked while the same thread answers one has no answer, or it would never end.
 */
final class Asking {
  private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

  private Asking() {}

  static Verdict verdict(BooleanSupplier question) {
    if (NOW.get()) {
      return Verdict.UNKNOWN;
    }
    NOW.set(true);
    try {
      return Verdict.of(question.getAsBoolean());
    } catch (RuntimeException | LinkageError broken) {
      return Verdict.UNKNOWN;
    } finally {
      NOW.set(false);
    }
  }
}
