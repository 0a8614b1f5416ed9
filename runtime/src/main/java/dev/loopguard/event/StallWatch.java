package dev.loopguard.event;

import dev.loopguard.flight.Flight;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks every loop's {@link StallDetector} now and then, on one thread for the whole process, which
 * lives as long as a loop is running.
 */
final class StallWatch {
  /** How long it stays for the next loop to begin. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  private static final Map<Loop, StallDetector> WATCHED = new ConcurrentHashMap<>();
  private static volatile @Nullable Thread thread;

  private StallWatch() {}

  /** The loop is entered. */
  static void begin(Loop loop) {
    long threshold = loop.config.stallNanos;
    if (threshold > 0) {
      WATCHED.put(loop, new StallDetector(loop.progress, threshold));
      if (thread == null) {
        start();
      }
    }
  }

  /** The loop is left. */
  static void end(Loop loop) {
    WATCHED.remove(loop);
  }

  private static synchronized void start() {
    if (thread == null) {
      Thread watch = new Thread(StallWatch::run, "loopguard stall watch");
      watch.setDaemon(true);
      thread = watch;
      watch.start();
    }
  }

  private static void run() {
    try {
      do {
        TimeUnit.NANOSECONDS.sleep(interval());
        WATCHED.forEach(StallWatch::ask);
      } while (!mayEnd());
    } catch (InterruptedException asked) {
      // Whoever interrupts it wants it gone; the next loop that is entered starts another.
      thread = null;
    }
  }

  private static long interval() {
    return WATCHED.values().stream().mapToLong(StallDetector::interval).min().orElse(PATIENCE);
  }

  /** A loop that begins after the first look sees that there is no thread. */
  private static boolean mayEnd() {
    if (!WATCHED.isEmpty()) {
      return false;
    }
    thread = null;
    if (WATCHED.isEmpty()) {
      return true;
    }
    synchronized (StallWatch.class) {
      if (thread != null) {
        return true;
      }
      thread = Thread.currentThread();
      return false;
    }
  }

  /** Asks one, and reports what it says. */
  static void ask(Loop loop, StallDetector detector) {
    long stuck = detector.ask(loop.config.clock.getAsLong());
    if (stuck == StallDetector.NO_STALL) {
      return;
    }
    Thread home = loop.home.thread();
    String stack = Stacks.of(home);
    if (detector.isSameTurn()) {
      Flight.RECORDER.stall(home, stuck, stack);
      EventLog.log(
          Severity.WARN, Wording.stalled(home, TimeUnit.NANOSECONDS.toMillis(stuck), stack));
    }
  }
}
