package dev.loopguard.event;

import dev.loopguard.flight.Flight;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Asks every loop's {@link StallDetector} now and then, on one thread for the whole process, which
 * lives as long as a loop is running.
 */
final class StallWatch {
  /** How long it stays for the next loop to begin. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  /** So long that every loop is to be asked sooner. */
  private static final long FOREVER = Long.MAX_VALUE;

  private static final Map<Loop, StallDetector> WATCHED = new ConcurrentHashMap<>();
  private static volatile @Nullable Thread thread;

  /** How long it sleeps, while it does. */
  private static volatile long asleep = FOREVER;

  private StallWatch() {}

  /** The loop is entered. */
  static void begin(Loop loop) {
    long threshold = loop.config.stallNanos;
    if (threshold > 0) {
      StallDetector detector = new StallDetector(loop.progress, threshold);
      WATCHED.put(loop, detector);
      Thread watch = thread;
      if (watch == null) {
        start();
      } else if (detector.interval() < asleep) {
        LockSupport.unpark(watch);
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
    long interval = PATIENCE;
    long seen = System.nanoTime();
    do {
      // First, so that a loop that begins after the look at them wakes it.
      asleep = FOREVER;
      interval = interval(interval);
      asleep = interval;
      LockSupport.parkNanos(StallWatch.class, interval);
      if (Thread.interrupted()) {
        // Whoever interrupts it wants it gone; the next loop that is entered starts another.
        thread = null;
        return;
      }
      WATCHED.forEach(StallWatch::ask);
      if (!WATCHED.isEmpty()) {
        seen = System.nanoTime();
      }
    } while (System.nanoTime() - seen < PATIENCE);
    thread = null;
    if (!WATCHED.isEmpty()) {
      // One has begun since, and may have seen this one.
      start();
    }
  }

  /** With no loop it is the last one's, as the next one is likely to be like it. */
  private static long interval(long last) {
    return WATCHED.values().stream().mapToLong(StallDetector::interval).min().orElse(last);
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
