package dev.loopguard.event;

import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A task of a {@link LoopExecutorService}: at once, in a while, or again and again. */
final class LoopTask<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
  private final LoopExecutorService view;
  private final Loop loop;
  private final long period;
  private final Timer timer =
      new Timer() {
        @Override
        void due() {
          loop.activate(this);
        }

        @Override
        boolean takeTurn() {
          return LoopTask.this.takeTurn();
        }

        @Override
        public String toString() {
          return "a task of an executor view";
        }
      };
  private volatile long deadline;

  /**
   * @param period nanoseconds from start to start if positive, from end to start if negative, and
   *     zero for a task that runs once
   */
  LoopTask(LoopExecutorService view, Loop loop, Callable<V> callable, long deadline, long period) {
    super(callable);
    this.view = view;
    this.loop = loop;
    this.deadline = deadline;
    this.period = period;
    timer.priority = loop.active.middle();
  }

  @Override
  public boolean isPeriodic() {
    return period != 0;
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(deadline - loop.config.clock.getAsLong(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    if (other instanceof LoopTask<?> ours) {
      return Long.signum(deadline - ours.deadline);
    }
    return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled && view.takeOut(this)) {
      stopTimer();
      view.finished();
    }
    return cancelled;
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    refuseSelfWait("Future.get()");
    return super.get();
  }

  @Override
  public V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    refuseSelfWait("Future.get(timeout)");
    return super.get(timeout, unit);
  }

  private void refuseSelfWait(String call) {
    if (!isDone()) {
      view.refuseSelfWait(call);
    }
  }

  void fail(Throwable why) {
    setException(why);
  }

  /** On the loop's thread; it may have been cancelled on the way. */
  void startTimer() {
    if (view.isWaiting(this)) {
      loop.timers.add(timer, deadline, null);
    }
  }

  /** On any thread. */
  void stopTimer() {
    if (loop.isInside()) {
      forgetTimer();
    } else {
      // Refused only by a base that is freed, and its timers with it.
      boolean unused = loop.inbox.order(this::forgetTimer);
    }
  }

  private void forgetTimer() {
    loop.timers.remove(timer);
    loop.active.remove(timer);
  }

  /** Runs it on the loop's thread, unless it was taken out before; returns whether it ran. */
  boolean takeTurn() {
    if (!view.takeOut(this)) {
      return false;
    }
    boolean again = false;
    if (period == 0) {
      run();
    } else {
      again = runAndReset();
    }
    if (isCancelled()) {
      // It may have been cancelled by interrupt, which was meant for the task and not for the loop.
      boolean unused = Thread.interrupted();
    }
    if (!again) {
      view.finished();
    } else if (view.putBack(this)) {
      deadline = period > 0 ? deadline + period : loop.config.clock.getAsLong() - period;
      startTimer();
    }
    return true;
  }
}
