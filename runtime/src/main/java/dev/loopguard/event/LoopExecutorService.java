package dev.loopguard.event;

import dev.loopguard.annotation.NotInLogCallback;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * An event base as an executor. To shut it down follows the defaults of {@link
 * java.util.concurrent.ScheduledThreadPoolExecutor}: delayed tasks still run, periodic ones are
 * cancelled.
 *
 * <p>A task is <em>waiting</em> from when it is accepted until somebody takes it out: the loop to
 * run it, or another thread to cancel or withdraw it. It is <em>unfinished</em> until it will not
 * run any more. The view has terminated when it is shut down and nothing is unfinished.
 */
@NotInLogCallback
final class LoopExecutorService extends AbstractExecutorService
    implements ScheduledExecutorService {
  private final Loop loop;
  private final Set<LoopTask<?>> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicInteger unfinished = new AtomicInteger();
  private final CompletableFuture<Void> terminated = new CompletableFuture<>();
  private volatile boolean shutdown;

  LoopExecutorService(Loop loop) {
    this.loop = loop;
  }

  @Override
  public void execute(Runnable command) {
    Objects.requireNonNull(command);
    LoopTask<?> task =
        command instanceof LoopTask<?> ours
            ? ours
            : task(Executors.callable(() -> protect(command)));
    accept(task, () -> loop.inbox.execute(task::takeTurn));
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
    return task(callable);
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
    return task(Executors.callable(runnable, value));
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return schedule(Executors.callable(command), delay, unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    LoopTask<V> task =
        new LoopTask<>(this, loop, Objects.requireNonNull(callable), deadline(delay, unit), 0);
    accept(task, () -> loop.inbox.order(task::startTimer));
    return task;
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    return repeat(command, deadline(initialDelay, unit), nanos(period, unit));
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    return repeat(command, deadline(initialDelay, unit), -nanos(delay, unit));
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException {
    refuseSelfWait("invokeAll()");
    return super.invokeAll(tasks);
  }

  @Override
  public <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException {
    refuseSelfWait("invokeAll(timeout)");
    return super.invokeAll(tasks, timeout, unit);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    refuseSelfWait("invokeAny()");
    return super.invokeAny(tasks);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    refuseSelfWait("invokeAny(timeout)");
    return super.invokeAny(tasks, timeout, unit);
  }

  @Override
  public void shutdown() {
    shutdown = true;
    for (LoopTask<?> task : waiting) {
      if (task.isPeriodic()) {
        task.cancel(false);
      }
    }
    terminateIfDone();
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown = true;
    List<Runnable> withdrawn = new ArrayList<>();
    for (LoopTask<?> task : waiting) {
      if (takeOut(task)) {
        task.stopTimer();
        withdrawn.add(task);
        finished();
      }
    }
    terminateIfDone();
    return withdrawn;
  }

  /** The base is freed, and nothing that is still waiting will run. */
  void baseFreed() {
    shutdown = true;
    for (LoopTask<?> task : waiting) {
      if (takeOut(task)) {
        task.fail(new BaseFreedException("the event base was freed before the task was due"));
        finished();
      }
    }
    terminateIfDone();
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return terminated.isDone();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    if (!isTerminated()) {
      refuseSelfWait("awaitTermination()");
    }
    try {
      terminated.get(timeout, unit);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new AssertionError("never completed exceptionally", e);
    }
  }

  /**
   * Shuts the view down and waits for its tasks. In the loop it does not wait: there it is a
   * request. From JDK 19 on this overrides {@code ExecutorService.close()}, which would hang.
   */
  public void close() {
    shutdown();
    boolean interrupted = false;
    while (!isTerminated() && !loop.home.isInside()) {
      try {
        terminated.get();
      } catch (InterruptedException e) {
        interrupted = true;
        shutdownNow();
      } catch (ExecutionException e) {
        throw new AssertionError("never completed exceptionally", e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private <V> LoopTask<V> task(Callable<V> callable) {
    return new LoopTask<>(this, loop, callable, loop.config.clock.getAsLong(), 0);
  }

  private LoopTask<?> repeat(Runnable command, long deadline, long period) {
    LoopTask<?> task = new LoopTask<>(this, loop, Executors.callable(command), deadline, period);
    accept(task, () -> loop.inbox.order(task::startTimer));
    return task;
  }

  private void protect(Runnable command) {
    try {
      command.run();
    } catch (Throwable thrown) {
      loop.uncaught.report("a task", thrown);
    }
  }

  private void accept(LoopTask<?> task, BooleanSupplier handIn) {
    loop.checkCaller("an executor of an event base");
    unfinished.incrementAndGet();
    waiting.add(task);
    if ((shutdown || !handIn.getAsBoolean()) && takeOut(task)) {
      finished();
      throw new RejectedExecutionException(
          loop.home.isFreeing() || loop.home.isFreed()
              ? "the event base was freed"
              : "this executor was shut down");
    }
  }

  private long deadline(long delay, TimeUnit unit) {
    long nanos = Math.min(Math.max(0, unit.toNanos(delay)), Long.MAX_VALUE / 2);
    return loop.config.clock.getAsLong() + nanos;
  }

  private static long nanos(long period, TimeUnit unit) {
    if (period <= 0) {
      throw new IllegalArgumentException("not a positive period: " + period);
    }
    return Math.min(unit.toNanos(period), Long.MAX_VALUE / 2);
  }

  // For its tasks.

  void refuseSelfWait(String call) {
    if (loop.home.isInside()) {
      throw new IllegalStateException(Wording.selfWait(call));
    }
  }

  boolean isWaiting(LoopTask<?> task) {
    return waiting.contains(task);
  }

  /** Whoever gets true decides what becomes of the task. */
  boolean takeOut(LoopTask<?> task) {
    return waiting.remove(task);
  }

  /** Lets a periodic task wait again, unless the view was shut down; then it is cancelled. */
  boolean putBack(LoopTask<?> task) {
    waiting.add(task);
    if (shutdown) {
      task.cancel(false);
    }
    if (task.isDone() && takeOut(task)) {
      // Cancelled when it was neither waiting nor running.
      finished();
    }
    return isWaiting(task);
  }

  void finished() {
    unfinished.decrementAndGet();
    terminateIfDone();
  }

  private void terminateIfDone() {
    if (shutdown && unfinished.get() == 0) {
      terminated.complete(null);
    }
  }
}
