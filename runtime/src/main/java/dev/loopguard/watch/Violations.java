package dev.loopguard.watch;

import dev.loopguard.flight.Flight;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells every {@link Violation} of this process.
 *
 * <pre>{@code
 * try (Violations.Listening listening = Violations.listen(v -> metrics.count(v.kind()))) {
 *   serve();
 * }
 * }</pre>
 */
public final class Violations {
  private static final List<Consumer<Violation>> LISTENERS = new CopyOnWriteArrayList<>();

  private Violations() {}

  /** Ends with {@link #close}. */
  public interface Listening extends AutoCloseable {
    /** Nothing is told any more. A second time does nothing. */
    @Override
    void close();
  }

  /**
   * Tells a listener from now on. It is called on the thread that broke the rule, maybe in a log
   * callback and on several at once, so it must not call the event API; what it throws is thrown at
   * the offender.
   */
  public static Listening listen(Consumer<Violation> listener) {
    // Wrapped, so that one listener may be there twice.
    Objects.requireNonNull(listener);
    Consumer<Violation> own = violation -> listener.accept(violation);
    LISTENERS.add(own);
    return () -> {
      boolean unused = LISTENERS.remove(own);
    };
  }

  /** Tells that a rule was broken, before the refusal is thrown; returns the refusal. */
  public static <E extends IllegalStateException> E tell(
      Violation.Kind kind, String call, E refusal) {
    String message = String.valueOf(refusal.getMessage());
    if (kind == Violation.Kind.WRONG_THREAD) {
      Flight.RECORDER.wrongThread(call, message);
    } else {
      Flight.RECORDER.logCallbackRefused(call);
    }
    if (!LISTENERS.isEmpty()) {
      Violation violation = new Violation(kind, call, Thread.currentThread(), refusal);
      LISTENERS.forEach(listener -> listener.accept(violation));
    }
    return refusal;
  }
}
