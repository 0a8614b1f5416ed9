import dev.loopguard.event.EventBase;
import dev.loopguard.event.LoopFlag;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.util.concurrent.atomic.AtomicInteger;

/** The remedy: the callback only leaves a note where the loop looks when it is not logging. */
public final class Remedy {
  private final EventBase base = EventBase.create();
  private final AtomicInteger warnings = new AtomicInteger();

  public static void main(String[] args) {
    new Remedy().run();
  }

  private void run() {
    EventLog.setCallback(this::note);
    base.execute(
        () -> {
          throw new IllegalStateException("a callback that fails is logged");
        });
    base.execute(() -> System.out.println("warnings: " + warnings.get()));
    base.loop(LoopFlag.ONCE);
    base.free();
  }

  private void note(Severity severity, String message) {
    if (severity.compareTo(Severity.WARN) >= 0) {
      warnings.incrementAndGet();
    }
  }
}
