package dev.loopguard.event;

import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import org.jspecify.annotations.Nullable;

/** Who is told what a callback or task threw, so that it ends only itself. */
final class Uncaught {
  private final Thread.@Nullable UncaughtExceptionHandler handler;

  Uncaught(Thread.@Nullable UncaughtExceptionHandler handler) {
    this.handler = handler;
  }

  void report(String what, Throwable thrown) {
    if (handler != null) {
      try {
        handler.uncaughtException(Thread.currentThread(), thrown);
        return;
      } catch (Throwable second) {
        EventLog.log(Severity.ERR, Wording.threw("the uncaught-exception handler", second));
      }
    }
    EventLog.log(Severity.ERR, Wording.threw(what, thrown));
  }
}
