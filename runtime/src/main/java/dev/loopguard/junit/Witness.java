package dev.loopguard.junit;

import dev.loopguard.watch.Violation;
import dev.loopguard.watch.Violations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes the violations of one stretch of time, on all threads. */
final class Witness {
  private final List<IllegalStateException> refusals = new ArrayList<>();
  private final Violations.Listening listening = Violations.listen(this::note);
  private int pauses;

  private synchronized void note(Violation violation) {
    if (pauses == 0) {
      refusals.add(violation.refusal());
    }
  }

  synchronized void pause() {
    pauses++;
  }

  synchronized void resume() {
    pauses--;
  }

  /** What was noted, but for what has failed the test already. */
  synchronized List<IllegalStateException> refusalsExcept(@Nullable Throwable failure) {
    List<IllegalStateException> left = new ArrayList<>(refusals);
    for (Throwable t = failure; t != null; t = t.getCause()) {
      Throwable told = t;
      left.removeIf(refusal -> refusal == told);
    }
    return left;
  }

  void close() {
    listening.close();
  }
}
