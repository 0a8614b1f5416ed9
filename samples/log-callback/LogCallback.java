import dev.loopguard.event.EventBase;
import dev.loopguard.event.LoopFlag;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;

/**
 * A log that counts warnings on the loop's thread. The callback asks the loop itself to do that,
 * which may be logging while it is half done. LoopGuard refuses to build it; {@link Remedy} is
 * right.
 */
public final class LogCallback {
  private final EventBase base = EventBase.create();
  private int warnings;

  public static void main(String[] args) {
    new LogCallback().run();
  }

  private void run() {
    EventLog.setCallback(this::note);
    base.execute(() -> System.out.println("warnings: " + warnings));
    base.loop(LoopFlag.ONCE);
    base.free();
  }

  private void note(Severity severity, String message) {
    if (severity.compareTo(Severity.WARN) >= 0) {
      count();
    }
  }

  private void count() {
    base.execute(() -> warnings++);
  }
}
