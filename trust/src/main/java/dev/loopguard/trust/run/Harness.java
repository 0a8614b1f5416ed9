package dev.loopguard.trust.run;

import dev.loopguard.event.EventBase;
import dev.loopguard.event.WrongLoopThreadException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a generated program tells whoever runs it, and asks. One program runs at a time. */
public final class Harness {
  private static final long PATIENCE = 20;

  private static final List<EventBase> BASES = new CopyOnWriteArrayList<>();
  private static final List<EventBase> LEFT = new CopyOnWriteArrayList<>();
  private static final List<EventBase> RUNNING = new CopyOnWriteArrayList<>();
  private static final List<ExecutorService> POOLS = new CopyOnWriteArrayList<>();
  private static final List<Timer> TIMERS = new CopyOnWriteArrayList<>();
  private static volatile BitSet choices = new BitSet();

  private Harness() {}

  /** A decision that the program leaves open. */
  public static boolean choice(int which) {
    return choices.get(which);
  }

  /** A number that nobody can foresee. */
  public static int number(int seen) {
    return seen;
  }

  /** A base was created. */
  public static void watch(EventBase base) {
    BASES.add(base);
  }

  /** A pool was created. */
  public static void watch(ExecutorService pool) {
    POOLS.add(pool);
  }

  /** A thread was started that runs the base: waits until it is in the loop. */
  public static void running(EventBase base) {
    await(base.submit(() -> 0));
    RUNNING.add(base);
  }

  /** Ends the loop when it has done what it was given. */
  public static void stop(EventBase base) {
    await(base.submit(() -> 0));
    RUNNING.remove(base);
    base.loopBreak();
  }

  /** A timer with a thread of its own. */
  public static Timer timer() {
    Timer timer = new Timer("timer", true);
    TIMERS.add(timer);
    return timer;
  }

  /** A scheduler with a thread of its own. */
  public static ScheduledExecutorService scheduler() {
    ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    POOLS.add(scheduler);
    return scheduler;
  }

  static void begin(BitSet decided) {
    BASES.clear();
    RUNNING.clear();
    POOLS.clear();
    TIMERS.clear();
    choices = decided;
  }

  /** Waits until nothing is done any more, then ends every thread. */
  static void end(ThreadGroup threads) throws InterruptedException {
    // What one does, another may have been given: twice quiet is quiet.
    for (int quiet = 0; quiet < 2; ) {
      quiet = isQuiet(threads) ? quiet + 1 : 0;
    }
    for (EventBase base : BASES) {
      base.loopBreak();
    }
    POOLS.forEach(ExecutorService::shutdownNow);
    TIMERS.forEach(Timer::cancel);
  }

  /** Frees what bases it can of all that were left behind: each has a selector open. */
  static void release() {
    LEFT.addAll(BASES);
    LEFT.removeIf(Harness::isFreed);
  }

  private static boolean isFreed(EventBase base) {
    try {
      base.free();
      return true;
    } catch (WrongLoopThreadException held) {
      return false; // The thread that it belongs to has not ended yet.
    } catch (RuntimeException freed) {
      return true;
    }
  }

  /** Waits for what is under way, and returns whether there was nothing. */
  private static boolean isQuiet(ThreadGroup threads) throws InterruptedException {
    boolean quiet = ForkJoinPool.commonPool().isQuiescent();
    ForkJoinPool.commonPool().awaitQuiescence(PATIENCE, TimeUnit.SECONDS);
    for (Thread thread : alive(threads)) {
      if (isPlain(thread)) {
        quiet = false;
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE));
      }
    }
    Map<Timer, CompletableFuture<Void>> fences = new IdentityHashMap<>();
    for (Timer timer : TIMERS) {
      CompletableFuture<Void> fence = new CompletableFuture<>();
      if (takes(timer, fence)) {
        fences.put(timer, fence);
      }
    }
    for (ExecutorService pool : POOLS) {
      if (pool instanceof ThreadPoolExecutor executor) {
        while (executor.getActiveCount() > 0 || !executor.getQueue().isEmpty()) {
          quiet = false;
          Thread.sleep(0, 100_000);
        }
      }
    }
    for (EventBase base : RUNNING) {
      long before = base.stats().callbacks();
      await(base.submit(() -> 0));
      quiet &= base.stats().callbacks() <= before + 1;
    }
    for (Map.Entry<Timer, CompletableFuture<Void>> fence : fences.entrySet()) {
      await(fence.getKey(), fence.getValue());
    }
    return quiet;
  }

  /** False for a timer that has ended: so does one whose task throws. */
  private static boolean takes(Timer timer, CompletableFuture<Void> fence) {
    try {
      timer.schedule(fence(fence), 0);
      return true;
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  /** It may end before it comes to the fence, which is then never reached. */
  private static void await(Timer timer, CompletableFuture<Void> fence)
      throws InterruptedException {
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (!fence.isDone() && takes(timer, new CompletableFuture<>())) {
      if (System.nanoTime() > last) {
        throw new IllegalStateException("a timer does not answer");
      }
      Thread.sleep(1);
    }
  }

  private static TimerTask fence(CompletableFuture<Void> fence) {
    return new TimerTask() {
      @Override
      public void run() {
        fence.complete(null);
      }
    };
  }

  static List<Thread> alive(ThreadGroup threads) {
    Thread[] all = new Thread[threads.activeCount() + 16];
    int count = threads.enumerate(all);
    return Arrays.asList(all).subList(0, count);
  }

  /** Whether it ends by itself when its work is done. */
  private static boolean isPlain(Thread thread) {
    String name = thread.getName();
    return thread != Thread.currentThread()
        && (name.startsWith("Thread-") || name.equals("worker"));
  }

  private static void await(Future<?> future) {
    try {
      future.get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
      throw new IllegalStateException("a loop does not answer", e);
    }
  }
}
