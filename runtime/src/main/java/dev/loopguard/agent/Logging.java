package dev.loopguard.agent;

import dev.loopguard.event.WrongLoopThreadException;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import dev.loopguard.watch.Violation;
import dev.loopguard.watch.Violations;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Logs the call, once for each place that it is made from. */
final class Logging implements Consequence {
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  @Override
  public void of(Verdict verdict, Subject subject, Supplier<String> refusal) {
    if (verdict == Verdict.OFF_LOOP) {
      String place = Places.of(subject);
      if (logged.add(subject.fullCall() + ' ' + place)) {
        String what = refusal.get();
        WrongLoopThreadException untold =
            Violations.tell(
                Violation.Kind.WRONG_THREAD, subject.call(), new WrongLoopThreadException(what));
        EventLog.log(Severity.WARN, untold.getMessage() + " It went on; called at " + place);
      }
    }
  }
}
