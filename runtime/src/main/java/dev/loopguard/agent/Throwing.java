package dev.loopguard.agent;

import dev.loopguard.event.WrongLoopThreadException;
import dev.loopguard.watch.Violation;
import dev.loopguard.watch.Violations;
import java.util.function.Supplier;

/** Refuses the call, in the words of the runtime. */
final class Throwing implements Consequence {
  @Override
  public void of(Verdict verdict, Subject subject, Supplier<String> refusal) {
    if (verdict == Verdict.OFF_LOOP) {
      throw Violations.tell(
          Violation.Kind.WRONG_THREAD,
          subject.call(),
          new WrongLoopThreadException(
              refusal.get() + " Nothing was done. " + Wording.remedy(subject.role())));
    }
  }
}
