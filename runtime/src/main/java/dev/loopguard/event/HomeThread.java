package dev.loopguard.event;

import dev.loopguard.annotation.EnsuresLoopThread;
import dev.loopguard.annotation.EnsuresLoopThreadIf;
import dev.loopguard.watch.Violation;
import dev.loopguard.watch.Violations;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose loop is it now, and in which phase of its life?
 *
 * <p>The home thread is the one in {@code loop()}, else the one that was in it last, else the
 * creator; once that thread has ended, whoever calls. Thread and phase change together, in one
 * compare-and-set, so entering the loop and freeing it can never both succeed.
 */
final class HomeThread {
  private enum Phase {
    IDLE,
    /** The home thread looks at an idle loop's data; whoever wants in waits the moment it takes. */
    VISITED,
    RUNNING,
    /** Claimed for freeing: no thread may enter any more, and the claimer is about to free it. */
    FREEING,
    FREED
  }

  /** What became of a wish to free the loop. */
  private enum Claim {
    /** The caller must free it now. */
    NOW,
    /** The caller is in a callback: its {@code loop()} frees it on the way out. */
    ON_THE_WAY_OUT,
    /** It is freed, or being freed. */
    DONE_ALREADY
  }

  /**
   * @param thread the home thread
   * @param entered where that thread entered {@code loop()}; null if it has not yet
   */
  private record Tenure(Thread thread, Phase phase, @Nullable String entered) {
    Tenure in(Phase next) {
      return new Tenure(thread, next, entered);
    }

    boolean isHome(Thread caller) {
      return caller == thread || !thread.isAlive();
    }
  }

  /** Whose frames stand between {@code loop()}'s caller and here. */
  private static final Set<String> OURS =
      Set.of(HomeThread.class.getName(), Lifecycle.class.getName(), EventBase.class.getName());

  private static final StackWalker CALLERS = StackWalker.getInstance(Set.of(), 8);
  private static final AtomicReferenceFieldUpdater<HomeThread, Tenure> TENURE =
      AtomicReferenceFieldUpdater.newUpdater(HomeThread.class, Tenure.class, "tenure");

  /** Those that somebody still holds. */
  private static final Set<HomeThread> ALL = Collections.newSetFromMap(new WeakHashMap<>());

  private final boolean singleThreaded;
  private volatile Tenure tenure = new Tenure(Thread.currentThread(), Phase.IDLE, null);

  HomeThread(boolean singleThreaded) {
    this.singleThreaded = singleThreaded;
    synchronized (ALL) {
      ALL.add(this);
    }
  }

  /** Whether a thread is the home of some loop that is not freed. */
  static boolean isHomeOfSome(Thread thread) {
    synchronized (ALL) {
      return ALL.stream()
          .map(home -> home.tenure)
          .anyMatch(now -> now.thread == thread && now.phase != Phase.FREED);
    }
  }

  /** Whether the current thread is inside {@code loop()}, or freeing the loop, right now. */
  @EnsuresLoopThreadIf(result = true)
  boolean isInside() {
    Tenure now = tenure;
    return now.thread == Thread.currentThread()
        && (now.phase == Phase.RUNNING || now.phase == Phase.FREEING);
  }

  /** As {@link #check}; returns whether the current thread is inside. */
  @EnsuresLoopThreadIf(result = true)
  boolean checkInside(String call) {
    Tenure now = tenure;
    if (now.phase == Phase.RUNNING && now.thread == Thread.currentThread()) {
      return true;
    }
    check(call);
    return false;
  }

  @EnsuresLoopThreadIf(result = true)
  boolean isHome() {
    return tenure.isHome(Thread.currentThread());
  }

  boolean isFreed() {
    return tenure.phase == Phase.FREED;
  }

  Thread thread() {
    return tenure.thread;
  }

  /** Whose it is and since when, for a reader. */
  String describe() {
    Tenure now = tenure;
    return "thread "
        + Wording.name(now.thread)
        + ", which "
        + Wording.tie(now.phase == Phase.RUNNING, now.entered)
        + (now.phase == Phase.FREED ? "; freed" : "");
  }

  boolean isFreeing() {
    return tenure.phase == Phase.FREEING;
  }

  /** Refuses a thread that a single-threaded loop forbids. */
  void checkThread(String call) {
    Tenure now = tenure;
    if (singleThreaded && !now.isHome(Thread.currentThread())) {
      throw Violations.tell(
          Violation.Kind.WRONG_THREAD,
          call,
          new WrongLoopThreadException(Wording.singleThreaded(call, now.thread)));
    }
  }

  /** Refuses such a thread, and any call on a loop that is gone. */
  void check(String call) {
    checkThread(call);
    Tenure now = tenure;
    if (now.phase == Phase.FREEING || now.phase == Phase.FREED) {
      throw new BaseFreedException(Wording.freed(call, now.thread));
    }
  }

  @EnsuresLoopThread
  void assertHome(String call) {
    Tenure now = tenure;
    if (!now.isHome(Thread.currentThread())) {
      throw wrongThread(call, now);
    }
  }

  @EnsuresLoopThread
  void enter() {
    String where = caller();
    for (; ; ) {
      Tenure now = tenure;
      check("EventBase.loop()");
      if (now.phase == Phase.VISITED) {
        Thread.onSpinWait();
        continue;
      }
      if (now.phase == Phase.RUNNING) {
        throw new IllegalStateException(
            now.thread == Thread.currentThread()
                ? Wording.nestedLoop(now.thread, now.entered)
                : Wording.secondLoop(now.thread, now.entered));
      }
      Tenure entered = new Tenure(Thread.currentThread(), Phase.RUNNING, where);
      if (TENURE.compareAndSet(this, now, entered)) {
        return;
      }
    }
  }

  /**
   * Answers a question about the data of a loop that this home thread is not in. Nobody gets in
   * meanwhile, so the question must be short and run no user code.
   *
   * @throws WrongLoopThreadException on another thread
   */
  <T> T visit(String call, Supplier<T> question) {
    for (; ; ) {
      Tenure now = tenure;
      Thread here = Thread.currentThread();
      if (!now.isHome(here)) {
        throw wrongThread(call, now);
      }
      check(call);
      if (now.phase == Phase.VISITED) {
        Thread.onSpinWait();
      } else if (now.phase == Phase.IDLE
          && TENURE.compareAndSet(this, now, new Tenure(here, Phase.VISITED, now.entered))) {
        try {
          return question.get();
        } finally {
          tenure = now;
        }
      }
    }
  }

  /**
   * Answers such a question on any thread; null where a thread is in the loop, or it is freed. The
   * home thread stays the home.
   */
  <T> @Nullable T visitUnlessBusy(Supplier<T> question) {
    for (; ; ) {
      Tenure now = tenure;
      if (now.phase == Phase.VISITED) {
        Thread.onSpinWait();
      } else if (now.phase != Phase.IDLE) {
        return null;
      } else if (TENURE.compareAndSet(this, now, now.in(Phase.VISITED))) {
        try {
          return question.get();
        } finally {
          tenure = now;
        }
      }
    }
  }

  /** Leaves the loop; returns whether a callback wished it freed. */
  boolean leave() {
    Tenure now = tenure;
    if (now.phase == Phase.FREEING) {
      return true;
    }
    tenure = now.in(Phase.IDLE);
    return false;
  }

  /**
   * Claims the loop for freeing, on its home thread.
   *
   * @return whether the caller must free it now
   * @throws WrongLoopThreadException on another
   */
  @EnsuresLoopThreadIf(result = true)
  boolean claim(String call) {
    for (; ; ) {
      Tenure now = tenure;
      if (now.phase == Phase.FREED) {
        return false;
      }
      if (!now.isHome(Thread.currentThread())) {
        throw wrongThread(call, now);
      }
      Claim claim = tryClaim(now);
      if (claim != null) {
        return claim == Claim.NOW;
      }
    }
  }

  /**
   * Claims the loop for freeing on any thread, unless another thread is in it, which frees it then.
   * To do so makes the caller its home, as entering it would.
   *
   * @return whether the caller must free it now
   */
  @EnsuresLoopThreadIf(result = true)
  boolean claimUnlessBusy() {
    for (; ; ) {
      Tenure now = tenure;
      if (now.phase == Phase.RUNNING && now.thread != Thread.currentThread()) {
        return false;
      }
      Claim claim = tryClaim(now);
      if (claim != null) {
        return claim == Claim.NOW;
      }
    }
  }

  void freed() {
    tenure = tenure.in(Phase.FREED);
  }

  /** Null if another thread came between. */
  private @Nullable Claim tryClaim(Tenure now) {
    return switch (now.phase) {
      case FREEING, FREED -> Claim.DONE_ALREADY;
      case VISITED -> {
        Thread.onSpinWait();
        yield null;
      }
      case RUNNING ->
          TENURE.compareAndSet(this, now, now.in(Phase.FREEING)) ? Claim.ON_THE_WAY_OUT : null;
      case IDLE -> {
        Tenure claimed = new Tenure(Thread.currentThread(), Phase.FREEING, now.entered);
        yield TENURE.compareAndSet(this, now, claimed) ? Claim.NOW : null;
      }
    };
  }

  /** Why the current thread, which is not the home, may not make a call. */
  String refusal(String call) {
    Tenure now = tenure;
    return Wording.refusal(call, now.thread, now.phase == Phase.RUNNING, now.entered);
  }

  private static WrongLoopThreadException wrongThread(String call, Tenure now) {
    return Violations.tell(
        Violation.Kind.WRONG_THREAD,
        call,
        new WrongLoopThreadException(
            Wording.wrongThread(call, now.thread, now.phase == Phase.RUNNING, now.entered)));
  }

  private static String caller() {
    return CALLERS.walk(
        frames ->
            frames
                .filter(frame -> !OURS.contains(frame.getClassName()))
                .findFirst()
                .map(frame -> frame.toStackTraceElement().toString())
                .orElse("an unknown place"));
  }
}
